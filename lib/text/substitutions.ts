import { readCleaningRows } from "./clean/clean-data.ts";
import { HeldStrings } from "./needs/held-strings.ts";
import { patternNeeds } from "./needs/pattern-needs.ts";

/** A word that was put in another's place all through a text. */
export interface Substitution {
  written: string;
  meant: string;
  /** Places where a fixed phrase shows that the other word was meant. */
  count: number;
  /** The phrases as they stand, at most five. */
  phrases: string[];
}

interface Rule {
  written: string;
  meant: string;
  phrases: string[];
}

/** So many broken phrases in all … */
const PLACES_MIN = 4;
/** … of so many kinds are no accident of one writer. */
const KINDS_MIN = 3;
const SHOWN = 5;
/** In the data: whatever word stands there. */
const ANY = "*";

/**
 * A phrase that stays a phrase with the other word (`学习指导`, `工程建设`) betrays nothing and is left out
 * of the data.
 */
const rows = readCleaningRows("substitutions.tsv").map(([written = "", meant = "", phrases = ""]) => ({
  written,
  meant,
  phrases: phrases.split(" ").filter((phrase) => phrase.includes(meant)),
}));
const rules: readonly Rule[] = rows
  .filter(({ written }) => written !== ANY)
  .map(({ written, meant, phrases }) => ({ written, meant, phrases: phrases.map((phrase) => phrase.replace(meant, written)) }));
/** Phrases in which no other word can stand, by the word that belongs there, and all phrases of that word. */
const slots = rows
  .filter(({ written }) => written === ANY)
  .map(({ meant, phrases }) => ({
    meant,
    slot: new RegExp(phrases.map((phrase) => phrase.replace(meant, "(\\p{Script=Han}{2})")).join("|"), "gu"),
    phrases: [...new Set(rows.filter((row) => row.meant === meant).flatMap((row) => row.phrases))],
  }))
  .map((rule) => ({ ...rule, need: patternNeeds(rule.slot) }));

const known = new Set(rules.map(({ written, meant }) => `${written} ${meant}`));

/**
 * Rules for words that no list names: the word that stands in a slot of its own (`科学进展观`), where the
 * right one hardly occurs.
 */
function unlisted(matchText: string, held: HeldStrings): Rule[] {
  return slots.flatMap(({ meant, slot, need, phrases }) => {
    if (!held.mayMatch(need)) return [];
    const words = [...matchText.matchAll(slot)].map((found) => found.slice(1).find((word) => word !== undefined) ?? "");
    return [...new Set(words)]
      .filter((word) => word !== "" && word !== meant && !known.has(`${word} ${meant}`))
      .map((written) => ({ written, meant, phrases: phrases.map((phrase) => phrase.replace(meant, written)) }))
      .filter((rule) => replacesThroughout(matchText, rule));
  });
}

function replacesThroughout(matchText: string, { meant, phrases }: Rule): boolean {
  const counts = phrases.map((phrase) => matchText.split(phrase).length - 1).filter((count) => count > 0);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.length >= KINDS_MIN && total >= PLACES_MIN && (matchText.split(meant).length - 1) * 2 <= total;
}

/**
 * Words replaced throughout a match text (发展 by 开展, 服务 by 效劳), told by fixed phrases that exist only
 * with the other word.
 *
 * @returns the pairs by falling count; empty when too few phrases are broken to say so
 */
export function findSubstitutions(matchText: string): Substitution[] {
  const held = new HeldStrings(matchText);
  const found = [...rules, ...unlisted(matchText, held)].flatMap(({ written, meant, phrases }) => {
    const places = new Set<number>();
    const shown: string[] = [];
    for (const phrase of phrases) {
      if (!held.holds(phrase)) continue;
      const word = phrase.indexOf(written);
      for (let at = matchText.indexOf(phrase); at >= 0; at = matchText.indexOf(phrase, at + 1)) {
        places.add(at + word);
        if (!shown.includes(phrase)) shown.push(phrase);
      }
    }
    return places.size === 0 ? [] : [{ written, meant, count: places.size, phrases: shown.slice(0, SHOWN), kinds: shown.length }];
  });
  const total = found.reduce((sum, { count }) => sum + count, 0);
  const kinds = found.reduce((sum, pair) => sum + pair.kinds, 0);
  if (total < PLACES_MIN || kinds < KINDS_MIN) return [];
  return found.sort((a, b) => b.count - a.count).map(({ written, meant, count, phrases }) => ({ written, meant, count, phrases }));
}
