import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";

/** Milliseconds after which a long computation lets others in. */
const TURN = 12;
/**
 * How long it looks whether others have work; and how often, so that it comes to its end however many they
 * are.
 */
const LOOK = 2;
const MOST_LOOKS = 25;
/** Share of that time which others must have used to go on before it. */
const BUSY = 0.5;

/** Waits its turn when the caller has held the process for long; at once otherwise. */
export type Pause = () => Promise<void>;

/**
 * One for each long computation, which asks after every piece of its work: pages that readers open meanwhile
 * go first.
 */
export function takeTurns(): Pause {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN) return;
    await quiet();
    since = performance.now();
  };
}

async function quiet(): Promise<void> {
  for (let look = 0; look < MOST_LOOKS; look++) {
    const before = performance.eventLoopUtilization();
    await sleep(LOOK);
    if (performance.eventLoopUtilization(before).utilization < BUSY) return;
  }
}
