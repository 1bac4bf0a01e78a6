/**
 * The ingest's child process. It alone loads nodejieba's dictionary and parses foreign files, so that a runaway parser or segmenter can
 * be killed without losing anything. Messages: see PrepareMessage.
 */
import { loadSegmenter } from "#lib/text/segment.ts";
import { buildCoder } from "#lib/themes/coder.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";
import { prepareFile, type Workbench } from "./prepare-file.ts";
import type { PrepareOutcome, PrepareRequest } from "./types.ts";

export type PrepareOrder = { id: number; request: PrepareRequest } | { acknowledged: number };
export type PrepareMessage =
  | { ready: true }
  | { fatal: { code: string; message: string } }
  | { id: number; outcome: PrepareOutcome }
  | { id: number; done: true };

/** Outcomes that may be under way to the parent before the child waits, so that a file of thousands of speeches never piles up in memory. */
const LARGEST_BACKLOG = 6;

let backlog = 0;
let wake: (() => void) | null = null;

function send(message: PrepareMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => (error ? reject(error) : resolve()));
  });
}

async function sendOutcome(id: number, outcome: PrepareOutcome): Promise<void> {
  while (backlog >= LARGEST_BACKLOG) await new Promise<void>((resolve) => (wake = resolve));
  backlog += 1;
  await send({ id, outcome });
}

function makeWorkbench(): Workbench {
  const themes = loadThemes();
  return { segmenter: loadSegmenter(), coder: buildCoder(themes), themesHash: themes.hash };
}

async function serve(): Promise<void> {
  const workbench = makeWorkbench();
  let queue = Promise.resolve();
  process.on("message", (order: PrepareOrder) => {
    if ("acknowledged" in order) {
      backlog -= order.acknowledged;
      wake?.();
      return;
    }
    queue = queue.then(async () => {
      for await (const outcome of prepareFile(order.request, workbench)) await sendOutcome(order.id, outcome);
      await send({ id: order.id, done: true });
    });
    queue.catch(() => process.exit(1)); // The pipe broke: the parent is gone.
  });
  process.on("disconnect", () => process.exit(0));
  await send({ ready: true });
}

// Parsers leave promises behind that fail beside the one we wait for (pdfjs with a damaged cross-reference table). The one we wait for names the
// error; if it never settles, the parent's limit on silence does.
process.on("unhandledRejection", () => {});

serve().catch(async (error: unknown) => {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "PREPARE_START_FAILED";
  await send({ fatal: { code, message: error instanceof Error ? error.message : String(error) } });
  process.exit(1);
});
