/** From the parent: a request, or that it has taken replies. */
export type WorkerOrder<Request> = { id: number; request: Request } | { acknowledged: number };

/**
 * To the parent: that the child is ready or will never be, the replies to each request, and where there are
 * none, that.
 */
export type WorkerMessage<Reply> =
  | { ready: true }
  | { fatal: { code: string; message: string } }
  | { id: number; reply: Reply; isLast: boolean }
  | { id: number; done: true };

/**
 * Replies that may be under way to the parent before the child waits, so that a file of thousands of speeches
 * never piles up in memory.
 */
const LARGEST_BACKLOG = 6;

let backlog = 0;
let wake: (() => void) | null = null;

/**
 * Answers the parent's requests one after the other until the parent goes away. What `open` throws is told to
 * the parent as fatal, under its own code.
 *
 * @param open makes what answers a request; called once
 */
export async function serveRequests<Request, Reply>(
  open: () => (request: Request) => AsyncIterable<Reply> | Iterable<Reply>,
): Promise<void> {
  try {
    const answer = open();
    let queue = Promise.resolve();
    process.on("message", (order: WorkerOrder<Request>) => {
      if ("acknowledged" in order) {
        backlog -= order.acknowledged;
        wake?.();
        return;
      }
      queue = queue.then(() => answerAll(order.id, answer(order.request)));
      queue.catch(() => process.exit(1)); // The pipe broke, or our own code did: the parent names the file.
    });
    process.on("disconnect", () => process.exit(0));
    await send({ ready: true });
  } catch (error) {
    const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "PREPARE_START_FAILED";
    await send({ fatal: { code, message: error instanceof Error ? error.message : String(error) } });
    process.exit(1);
  }
}

async function answerAll<Reply>(id: number, replies: AsyncIterable<Reply> | Iterable<Reply>): Promise<void> {
  let held: { reply: Reply } | null = null; // Until it is known whether it is the last: a message less for most files.
  for await (const reply of replies) {
    if (held !== null) await sendReply({ id, ...held, isLast: false });
    held = { reply };
  }
  await (held === null ? send({ id, done: true }) : sendReply({ id, ...held, isLast: true }));
}

async function sendReply<Reply>(message: WorkerMessage<Reply>): Promise<void> {
  while (backlog >= LARGEST_BACKLOG) await new Promise<void>((resolve) => (wake = resolve));
  backlog += 1;
  await send(message);
}

function send<Reply>(message: WorkerMessage<Reply>): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => (error ? reject(error) : resolve()));
  });
}
