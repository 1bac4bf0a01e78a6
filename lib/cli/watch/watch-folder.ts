import { watch } from "chokidar";

interface WatchOptions {
  /** Reads the whole folder; what is stored already is passed over. */
  read: () => Promise<void>;
  /** Ends watching; a reading under way is waited for. */
  signal: AbortSignal;
  /** How long a file must not have grown before it counts as complete, in milliseconds. */
  settle?: number;
}

const SETTLE = 2000;

/**
 * Reads a folder now and whenever something has landed in it, one reading at a time; what lands meanwhile is
 * read once after it. The folder is read as a whole, because the names of its folders say where a speech was
 * given.
 */
export async function watchFolder(folder: string, { read, signal, settle = SETTLE }: WatchOptions): Promise<void> {
  let reading: Promise<void> | null = null;
  let again = false;
  let failure: unknown = null;
  const stopped = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
  let fail: () => void = () => undefined;
  const failed = new Promise<void>((resolve) => {
    fail = resolve;
  });
  const run = async () => {
    do {
      again = false;
      await read();
    } while (again && !signal.aborted);
  };
  const start = () => {
    again = true;
    reading ??= run()
      .catch((error: unknown) => {
        failure = error;
        fail();
      })
      .finally(() => {
        reading = null;
      });
  };
  const watcher = watch(folder, {
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: settle, pollInterval: Math.min(100, settle) },
  });
  for (const event of ["add", "change"] as const) watcher.on(event, start);
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  start();
  await Promise.race([stopped, failed]);
  await watcher.close();
  await reading;
  if (failure !== null) throw failure;
}
