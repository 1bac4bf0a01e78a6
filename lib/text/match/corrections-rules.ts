import { AppError } from "#lib/errors.ts";
import { readCleaningRows } from "../clean/clean-data.ts";
import { userCorrectionRows } from "./user-corrections.ts";

/**
 * One whole-word rule. Each list holds the contexts of one kind of guard; an empty list allows everything.
 */
export interface CorrectionRule {
  wrong: string;
  right: string;
  notAfter: string[];
  notBefore: string[];
  onlyAfter: string[];
  onlyBefore: string[];
  /** True for what a person accepted: it holds wherever its guards do, whatever the dictionary says. */
  accepted: boolean;
}

const GUARDS = { "!<": "notAfter", "!>": "notBefore", "<=": "onlyAfter", ">=": "onlyBefore" } as const;

function isGuard(sign: string): sign is keyof typeof GUARDS {
  return sign in GUARDS;
}

/** One row of a data file as a rule. @throws AppError CORRECTION_RULE_INVALID */
export function parseRule([wrong = "", right = "", guards = ""]: string[], accepted = false): CorrectionRule {
  if ([...wrong].length < 2 || right === "" || right === wrong)
    throw new AppError("CORRECTION_RULE_INVALID", `Not a rule: ${wrong} → ${right}`, { status: 500 });
  const rule: CorrectionRule = { wrong, right, notAfter: [], notBefore: [], onlyAfter: [], onlyBefore: [], accepted };
  for (const guard of guards.split(" ").filter((part) => part !== "")) {
    const sign = guard.slice(0, 2);
    if (!isGuard(sign)) throw new AppError("CORRECTION_RULE_INVALID", `Unknown guard ${guard} of ${wrong}`, { status: 500 });
    rule[GUARDS[sign]].push(...guard.slice(2).split("|"));
  }
  return rule;
}

/**
 * Where a rule can begin: by the first two units, longest rule first, and whether it is worth looking (a flag
 * at `pairSlot` of the two).
 */
interface CorrectionIndex {
  starts: Uint8Array;
  byPair: Map<string, CorrectionRule[]>;
}

/** One of 65,536 places for two neighbouring units. */
export function pairSlot(first: number, second: number): number {
  return ((first * 13007) ^ (second * 7919)) & 0xffff;
}

function buildIndex(rules: readonly CorrectionRule[]): CorrectionIndex {
  const index: CorrectionIndex = { starts: new Uint8Array(65536), byPair: new Map() };
  for (const rule of [...rules].sort((a, b) => b.wrong.length - a.wrong.length)) {
    index.starts[pairSlot(rule.wrong.charCodeAt(0), rule.wrong.charCodeAt(1))] = 1;
    const pair = rule.wrong.slice(0, 2);
    index.byPair.set(pair, [...(index.byPair.get(pair) ?? []), rule]);
  }
  return index;
}

/**
 * All rules in the order of the data file, then those that a person accepted, as they were when this process
 * began.
 */
export const correctionRules: readonly CorrectionRule[] = [
  ...readCleaningRows("corrections.tsv").map((row) => parseRule(row)),
  ...userCorrectionRows().map((row) => parseRule(row, true)),
];
export const correctionIndex = buildIndex(correctionRules);
