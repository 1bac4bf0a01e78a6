import { readLexiconFolder } from "./load-lexicon.ts";
import type { LexiconProblem, PlacedSlogan } from "./parse-lexicon-file.ts";
import { yearsNamed } from "./party-years.ts";
import { formsOf, patternTextsOf } from "./patterns.ts";

/** One thing wrong in the lexicon. */
export interface LexiconFinding {
  /** Stable name of the rule, e.g. `claimed-twice`. */
  rule: string;
  /** `file:line`. */
  where: string;
  slogan: string;
  message: string;
}

type Check = (entries: PlacedSlogan[]) => LexiconFinding[];

/**
 * Checks a folder of lexicon files.
 * @param themes ids of the themes that a line may name
 * @returns every finding in the order of rules; empty for a clean lexicon
 */
export function checkLexicon(folder: string, themes: readonly string[]): LexiconFinding[] {
  const problems: LexiconProblem[] = [];
  const entries = readLexiconFolder(folder, false, problems);
  const unreadable = problems.map(({ where, message }) => ({ rule: "unreadable", where, slogan: "", message }));
  return [...unreadable, ...[...CHECKS, unknownTheme(themes)].flatMap((check) => check(entries))];
}

/**
 * A canonical form or variant that is there twice, quotes and commas aside: its occurrences would belong to
 * two slogans.
 */
const claimedTwice: Check = (entries) => {
  const claimedBy = new Map<string, PlacedSlogan>();
  return entries.flatMap((entry) =>
    formsOf(entry.slogan).flatMap((form) => {
      const keys = patternTextsOf(form);
      const before = keys.map((key) => claimedBy.get(key)).find((claimer) => claimer !== undefined);
      const isNew = keys.some((key) => !claimedBy.has(key));
      for (const key of keys) claimedBy.set(key, claimedBy.get(key) ?? entry);
      if (keys.length === 0) return [finding("uncountable", entry, `"${form}" has fewer than two characters`)];
      if (before === undefined) return [];
      if (before === entry) return isNew ? [] : [finding("repeated-form", entry, `"${form}" is there twice`)];
      const rule = before.slogan.slogan === form ? "duplicate" : "claimed-twice";
      return [finding(rule, entry, `"${form}" belongs to ${before.slogan.slogan} (${before.where})`)];
    }),
  );
};

/** What every line of ours must say; a year without a source cannot be checked by a reader. */
const missingFields: Check = (entries) =>
  entries.flatMap((entry) => {
    const { gloss, introduced, source, occasion } = entry.slogan;
    return [
      ...(gloss === "" ? [finding("missing-field", entry, "gloss is empty")] : []),
      ...(introduced !== null && source === "" ? [finding("missing-field", entry, "introduced has no source")] : []),
      ...(introduced !== null && occasion === "" ? [finding("missing-field", entry, "introduced has no occasion")] : []),
    ];
  });

/**
 * The year must be one that the occasion or the source names, in digits or by a congress or plenary session.
 */
const yearAgainstSource: Check = (entries) =>
  entries.flatMap((entry) => {
    const { introduced, occasion, source } = entry.slogan;
    if (introduced === null) return [];
    const years = yearsNamed(`${occasion} ${source}`);
    if (years.includes(introduced)) return [];
    const allowed = years.length === 0 ? "no year" : years.join(", ");
    const rule = years.length > 0 && introduced < Math.min(...years) ? "year-before-source" : "year-not-in-source";
    return [finding(rule, entry, `introduced ${introduced}, but occasion and source name ${allowed}`)];
  });

/**
 * An abbreviation by number stands for as many items as its number says, or as its numbers add up to
 * (两学一做 is three).
 */
const itemsAgainstNumber: Check = (entries) =>
  entries.flatMap((entry) => {
    const { slogan, kind, standsFor } = entry.slogan;
    if (kind !== "numeric" || standsFor.length === 0) return [];
    const numbers = [...slogan]
      .map((character) => "一二三四五六七八九十".indexOf(character.replace(/[两双]/, "二")) + 1)
      .filter((n) => n > 0);
    const sum = numbers.reduce((total, number) => total + number, 0);
    if (numbers.length === 0 || standsFor.length === numbers[0] || standsFor.length === sum) return [];
    return [finding("wrong-number-of-items", entry, `stands for ${standsFor.length} items`)];
  });

/** `replaces` and `replaced_by` name canonical forms that exist, and time runs forward along them. */
const lineagePoints: Check = (entries) => {
  const byForm = new Map(entries.map((entry) => [entry.slogan.slogan, entry.slogan]));
  return entries.flatMap((entry) => {
    const { replaces, replacedBy, introduced } = entry.slogan;
    const links = [...replaces.map((form) => ({ form, sign: 1 })), ...replacedBy.map((form) => ({ form, sign: -1 }))];
    return links.flatMap(({ form, sign }) => {
      const other = byForm.get(form);
      if (other === undefined || form === entry.slogan.slogan) return [finding("points-nowhere", entry, `no other slogan "${form}"`)];
      const years = introduced === null || other.introduced === null ? 0 : (introduced - other.introduced) * sign;
      return years < 0 ? [finding("lineage-backwards", entry, `${introduced}, but ${form} is of ${other.introduced}`)] : [];
    });
  });
};

/** A theme that no file defines would leave the slogan out of every theme. */
function unknownTheme(themes: readonly string[]): Check {
  return (entries) =>
    entries.flatMap((entry) => {
      const { theme } = entry.slogan;
      if (theme === null || themes.includes(theme)) return [];
      return [finding("unknown-theme", entry, `theme "${theme}" is none of ${themes.join(", ")}`)];
    });
}

const CHECKS: Check[] = [claimedTwice, missingFields, yearAgainstSource, itemsAgainstNumber, lineagePoints];

function finding(rule: string, { where, slogan }: PlacedSlogan, message: string): LexiconFinding {
  return { rule, where, slogan: slogan.slogan, message };
}
