import { createHash } from "node:crypto";
import { readCleaningFile } from "./clean/clean-data.ts";
import { readUserCorrections } from "./match/user-corrections.ts";

/** Raised whenever the code alone gives the same bytes another match text. */
const CODE_VERSION = "4";

const RULE_FILES = ["boilerplate.yaml", "site-signs.yaml", "corrections.tsv"];

/**
 * Which normaliser made a match text: the code's version and a hash of the rules it read, a person's own
 * among them. Stored with every speech, so that two speeches with equal versions were treated alike.
 *
 * @example "4-1f0c9a37"
 */
export const NORMALISER_VERSION = normaliserVersion();

/**
 * The same of the rules as they lie on the disk now; a process that runs for long may have begun with others.
 */
export function normaliserVersion(): string {
  return `${CODE_VERSION}-${ruleHash()}`;
}

function ruleHash(): string {
  const hash = createHash("sha256");
  for (const rules of [...RULE_FILES.map(readCleaningFile), readUserCorrections()]) hash.update(rules).update("\0");
  return hash.digest("hex").slice(0, 8);
}
