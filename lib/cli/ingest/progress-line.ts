import type { IngestProgress } from "#lib/ingest/index.ts";

const BAR_WIDTH = 24;
const WITHOUT_TERMINAL_EVERY_MILLISECONDS = 5_000;

/**
 * Progress on standard error: a bar that redraws itself on a terminal, a line every few seconds elsewhere.
 */
export class ProgressLine {
  private readonly stream: NodeJS.WriteStream;
  private readonly startedAt = Date.now();
  private shownAt = Date.now();

  constructor(stream: NodeJS.WriteStream) {
    this.stream = stream;
  }

  show(progress: IngestProgress): void {
    const text = progressText(progress, (Date.now() - this.startedAt) / 1000);
    if (this.stream.isTTY) {
      this.stream.write(`\r\u001b[K${text}`);
    } else if (Date.now() - this.shownAt >= WITHOUT_TERMINAL_EVERY_MILLISECONDS) {
      this.shownAt = Date.now();
      this.stream.write(`${text}\n`);
    }
  }

  /** Prints a line of its own without tearing the bar. */
  above(text: string): void {
    this.stream.write(this.stream.isTTY ? `\r\u001b[K${text}\n` : `${text}\n`);
  }

  end(): void {
    if (this.stream.isTTY) this.stream.write("\r\u001b[K");
  }
}

/** One line: bar, files, speeches, characters per second, time left by bytes. */
export function progressText(progress: IngestProgress, seconds: number): string {
  const share = progress.bytesTotal === 0 ? 1 : progress.bytesDone / progress.bytesTotal;
  const filled = Math.round(share * BAR_WIDTH);
  const bar = `${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)}`;
  const perSecond = seconds === 0 ? 0 : Math.round(progress.unitsStored / seconds);
  const left = share === 0 ? "–" : `${Math.ceil((seconds * (1 - share)) / share)} s left`;
  return `${bar} ${progress.filesDone}/${progress.filesTotal} files  ${progress.speechesStored} speeches  ${perSecond} chars/s  ${left}`;
}
