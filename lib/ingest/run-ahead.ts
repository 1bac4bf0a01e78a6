/**
 * Reads a source before its reader asks, and begins work on each item at once, so that three processes can be
 * busy with three speeches.
 *
 * @param most items begun and not yet read; then the source waits
 * @returns the results in the source's order; a failure of the source or of one item's work is thrown at its
 *   turn
 */
export function runAhead<Item, Result>(
  source: AsyncIterable<Item>,
  begin: (item: Item) => Promise<Result>,
  most: number,
): AsyncIterable<Result> {
  const begun: Promise<Result>[] = [];
  let isEnded = false;
  let wakeSource = () => {};
  let wakeReader = () => {};
  const reading = (async () => {
    for await (const item of source) {
      while (begun.length >= most) await new Promise<void>((resolve) => (wakeSource = resolve));
      const result = begin(item);
      result.catch(() => {}); // It is thrown when its turn comes, not as an unhandled rejection.
      begun.push(result);
      wakeReader();
    }
  })().finally(() => {
    isEnded = true;
    wakeReader();
  });
  reading.catch(() => {});
  return (async function* () {
    for (;;) {
      const next = begun.shift();
      if (next !== undefined) {
        wakeSource();
        yield await next;
      } else if (isEnded) {
        await reading;
        return;
      } else {
        await new Promise<void>((resolve) => (wakeReader = resolve));
      }
    }
  })();
}
