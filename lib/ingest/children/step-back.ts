import { setPriority } from "node:os";

/** How far work behind a reader's back steps back where there is not time enough for all; 0 is everybody else. */
const BEHIND_READERS = 8;

/**
 * Lets a process run when readers' pages leave time for it. On a machine that has time it changes nothing.
 */
export function stepBack(pid: number): void {
  try {
    setPriority(pid, BEHIND_READERS);
  } catch {
    // It has ended already, or this system lets nobody do that.
  }
}
