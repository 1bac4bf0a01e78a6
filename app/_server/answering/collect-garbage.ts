import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Gives back at once what nothing leads to any more. Texts and tables lie outside of what the engine watches:
 * an idle thread would keep those of an old state for hours.
 */
export function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}
