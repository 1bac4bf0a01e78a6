import { setPriority } from "node:os";

/**
 * How far work behind a reader's back steps back where there is not time enough for all; 0 is everybody else.
 * TIFA_NICE (0 to 19) sets another: 0 where nobody reads meanwhile.
 */
const BEHIND_READERS = 8;

/**
 * Lets a process run when readers' pages leave time for it. On a machine that has time it changes nothing.
 */
export function stepBack(pid: number): void {
  try {
    setPriority(pid, niceness());
  } catch {
    // It has ended already, or this system lets nobody do that.
  }
}

function niceness(): number {
  const set = Number.parseInt(process.env.TIFA_NICE ?? "", 10);
  return set >= 0 && set <= 19 ? set : BEHIND_READERS;
}
