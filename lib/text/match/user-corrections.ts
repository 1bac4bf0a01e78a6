import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tabRows } from "../clean/clean-data.ts";

/** Where a person's accepted corrections are kept, in the format of `corpus/cleaning/corrections.tsv`. */
export function userCorrectionsPath(): string {
  return join(/* turbopackIgnore: true */ process.env.TIFA_DATA_DIR ?? ".data", "corrections.tsv");
}

/** Text of a person's corrections; empty when there are none yet. */
export function readUserCorrections(): string {
  const path = userCorrectionsPath();
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/** Where a person's answers "not an error" are kept: a suspected string and the slogan it is near, a line each. */
export function notErrorsPath(): string {
  return join(/* turbopackIgnore: true */ process.env.TIFA_DATA_DIR ?? ".data", "not-errors.tsv");
}

/** Text of those answers; empty when there are none yet. */
export function readNotErrors(): string {
  const path = notErrorsPath();
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/** The answers as they are now: `[form, near]`. */
export function notErrorRows(): string[][] {
  return tabRows(readNotErrors());
}

/** The rows of a person's corrections as they are now; this process's own rules are those of its start. */
export function userCorrectionRows(): string[][] {
  return tabRows(readUserCorrections());
}
