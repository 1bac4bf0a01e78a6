import { AsyncLocalStorage } from "node:async_hooks";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "#lib/errors.ts";

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
 * Numbers in memory that threads share: the first is 1 when nobody waits for what is being computed; the second,
 * if there is one, says how far it has come, in thousandths.
 */
const flags = new AsyncLocalStorage<Int32Array>();

/** Computes something whose pauses end it, with CLIENT_GONE, once the flag is 1. */
export function whileWanted<T>(flag: Int32Array, compute: () => Promise<T>): Promise<T> {
  return flags.run(flag, compute);
}

/** Tells whoever waits how far a long computation has come, as a share of 1. */
export function tellProgress(share: number): void {
  const flag = flags.getStore();
  if (flag !== undefined && flag.length > 1) Atomics.store(flag, 1, Math.round(1000 * Math.min(1, Math.max(0, share))));
}

/**
 * For a computation that never pauses: a check, cheap enough for every speech, that ends it once nobody waits.
 *
 * @throws AppError CLIENT_GONE (499) from the check
 */
export function wantedCheck(): () => void {
  const flag = flags.getStore();
  return () => {
    if (flag !== undefined && Atomics.load(flag, 0) === 1)
      throw new AppError("CLIENT_GONE", "who asked went away before the answer", { status: 499 });
  };
}

/**
 * One for each long computation, which asks after every piece of its work: pages that readers open meanwhile
 * go first.
 *
 * @throws AppError CLIENT_GONE (499) from a pause when nobody waits for the result any more
 */
export function takeTurns(): Pause {
  const check = wantedCheck();
  let since = performance.now();
  return async () => {
    check();
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
