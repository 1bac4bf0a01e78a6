import type { Draft } from "./clean-characters.ts";
import type { RemovalLog } from "./clean-receipt.ts";
import { removeUnits, withoutRemoved } from "./working-text.ts";

const NUMBER = /^[ \t\u3000]*(\d{1,5})(?:[ \t\u3000]+|[:|][ \t\u3000]*)(?=\S)/;
const LINES_MIN = 5;
const NUMBERED_SHARE = 0.9;

/**
 * Takes the numbers off that an editor or a program prints before every line, when they count all lines of the
 * text, its title among them.
 */
export function removeLineNumbers(draft: Draft, log: RemovalLog): Draft {
  if (!/^\s*\d/.test(draft.text)) return draft;
  const lines = draft.text.split("\n");
  if (!countLines(lines)) return draft;
  let from = 0;
  for (const line of lines) {
    removeUnits(draft, log, from, from + (NUMBER.exec(line)?.[0].length ?? 0), "line-number");
    from += line.length + 1;
  }
  return withoutRemoved(draft, log);
}

/** Each number is the one before and one more for every line between, blank ones counted or not. */
function countLines(lines: readonly string[]): boolean {
  const filled = lines.map((line, at) => ({ line, at })).filter(({ line }) => line.trim() !== "");
  const numbers = filled.map(({ line, at }) => ({ value: Number(NUMBER.exec(line)?.[1] ?? Number.NaN), at }));
  if (numbers.length < LINES_MIN || !(numbers[0]!.value <= 1)) return false;
  const steps = numbers.slice(1).filter(({ value, at }, index) => {
    const step = value - numbers[index]!.value;
    return step === 1 || step === at - numbers[index]!.at;
  });
  return steps.length >= NUMBERED_SHARE * (numbers.length - 1);
}
