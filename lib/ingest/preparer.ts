import { READING } from "./children/reading-limits.ts";
import { workerScript } from "./children/worker-bundle.ts";
import { type LossCode, type WorkerLimits, WorkerPool } from "./children/worker-pool.ts";
import { packedSpans, unpackSpeech } from "./pack-speech.ts";
import { WordUnpacker } from "./pack-words.ts";
import { runAhead } from "./run-ahead.ts";
import type { PackedOutcome, PrepareOutcome, PrepareRequest, SegmentReply, SegmentRequest } from "./types.ts";

/** Speeches of one file that may wait for their words or for being stored. */
const AHEAD = 4;

/**
 * Prepares files in the order they are asked for, in two child processes: one reads, the other cuts into
 * words. What kills or hangs a child is refused by name (PARSE_TIMEOUT, PARSE_MEMORY, PARSE_CRASHED), and
 * what is behind it goes on.
 */
export class Preparer {
  private readonly reading: WorkerPool<PrepareRequest, PackedOutcome>;
  private readonly cutting: WorkerPool<SegmentRequest, SegmentReply>;
  private readonly words = new WordUnpacker();

  /** @param unprivileged true for files that came over the network */
  constructor(limits: Partial<WorkerLimits> = {}, unprivileged = false) {
    // Inside a bundle this file lies elsewhere; the working directory is the project for command line, tests
    // and web server alike.
    const script = (name: "prepare-worker" | "segment-worker") => () => workerScript(/* turbopackIgnore: true */ process.cwd(), name);
    const lost = ({ file }: { file: string }, code: LossCode, message: string) => ({ refusal: { file, code, message } });
    const { heapMebibytes, residentBytes } = READING;
    this.reading = new WorkerPool<PrepareRequest, PackedOutcome>(
      { script: script("prepare-worker"), lost, unprivileged, heapMebibytes },
      { residentBytes, ...limits },
    );
    this.cutting = new WorkerPool<SegmentRequest, SegmentReply>({ script: script("segment-worker"), lost, unprivileged }, limits);
  }

  /**
   * Starts both children, which `prepare` would do as well: the dictionary takes longer to load than the
   * first file to read.
   */
  start(): void {
    this.reading.start();
    this.cutting.start();
  }

  /** Queues a file at once; its outcomes come as they are ready. */
  prepare(request: PrepareRequest): AsyncIterable<PrepareOutcome> {
    this.start();
    return unpacked(runAhead(this.reading.ask(request), (outcome) => this.withWords(outcome), AHEAD));
  }

  close(): void {
    this.reading.close();
    this.cutting.close();
  }

  private async withWords(outcome: PackedOutcome): Promise<Unpack> {
    if ("refusal" in outcome) return () => outcome;
    const { file, text } = outcome.speech;
    for await (const reply of this.cutting.ask({ file, matchText: text.matchText, spans: packedSpans(text.sentences) })) {
      if ("refusal" in reply) return () => reply;
      const words = this.words.receive(reply.words);
      return () => ({ speech: { ...unpackSpeech(outcome.speech, words()), dictionaryHash: reply.dictionaryHash } });
    }
    throw new RangeError("a text has one list of words");
  }
}

/** Makes an outcome's many small objects; left until they are wanted, since dozens of speeches may wait. */
type Unpack = () => PrepareOutcome;

async function* unpacked(packed: AsyncIterable<Unpack>): AsyncGenerator<PrepareOutcome> {
  for await (const unpack of packed) yield unpack();
}
