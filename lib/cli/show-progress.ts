import { whileWanted } from "#lib/corpus/take-turns.ts";

const EVERY_MILLISECONDS = 500;
const THOUSANDTHS = 10;

/**
 * Computes something while standard error says how far it has come, if it tells; nothing is written where no
 * person looks.
 */
export async function showProgress<T>(stream: NodeJS.WriteStream, compute: () => Promise<T>): Promise<T> {
  const numbers = new Int32Array(new SharedArrayBuffer(8));
  if (!stream.isTTY) return compute();
  const timer = setInterval(() => {
    const done = Atomics.load(numbers, 1);
    if (done > 0) stream.write(`\r\u001b[K${Math.floor(done / THOUSANDTHS)} %`);
  }, EVERY_MILLISECONDS);
  try {
    return await whileWanted(numbers, compute);
  } finally {
    clearInterval(timer);
    stream.write("\r\u001b[K");
  }
}
