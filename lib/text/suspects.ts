import { correctionRules } from "./match/corrections-rules.ts";
import { isGarbled } from "./match/is-garbled.ts";
import { notErrorRows, readNotErrors, readUserCorrections, userCorrectionRows } from "./match/user-corrections.ts";

/** A slogan or term and how often the corpus has it. */
export interface FrequentForm {
  form: string;
  count: number;
}

/** A rare string that may be a garbled `near`; for a person to accept or dismiss, never applied by itself. */
export interface Suspect {
  form: string;
  near: string;
  count: number;
  /** Positions of `form` in the text, at most 20. */
  places: number[];
}

const FORM_UNITS_MIN = 4;
const NEAR_COUNT_MIN = 5;
/** A real variant (`三个全面` beside `四个全面`) recurs; an error of scanning does not. */
const RARITY = 0.1;
const PLACES_MAX = 20;
/** So often may a pair of characters stand elsewhere and still be odd. */
const PAIRS_ELSEWHERE = 1;
/** Numerals and pairs such as 省/市 differ by one character and are both right. */
const MEANT =
  /[一二三四五六七八九十百千万两几0-9省市县区乡镇村国我全各其本这那东南西北中上下前后新大小多少不是年月日和与及、,，。；：！？的了]/;

function isHan(character: string): boolean {
  return /[\u3400-\u9fff]/.test(character);
}

/** Pairs of units with which a half may begin, hashed: most places of a text are passed over by one look. */
class PairFilter {
  private readonly flags = new Uint8Array(1 << 20);

  constructor(keys: Iterable<string>) {
    for (const key of keys) this.flags[PairFilter.slot(key.charCodeAt(1), key.charCodeAt(2))] = 1;
  }

  mayBegin(first: number, second: number): boolean {
    return this.flags[PairFilter.slot(first, second)] === 1;
  }

  private static slot(first: number, second: number): number {
    return (Math.imul(first, 0x9e3b) ^ second) & 0xfffff;
  }
}

/** Index of forms by each of their halves: a string that differs in one place keeps one half whole. */
function halves(forms: readonly FrequentForm[]): Map<string, FrequentForm[]> {
  const index = new Map<string, FrequentForm[]>();
  for (const form of forms) {
    const middle = form.form.length >> 1;
    for (const key of [`<${form.form.slice(0, middle)}`, `>${form.form.slice(middle)}`]) index.set(key, [...(index.get(key) ?? []), form]);
  }
  return index;
}

/** The one place where two strings of equal length differ; -1 when they differ in none or several. */
function oneDifference(a: string, b: string): number {
  let place = -1;
  for (let at = 0; at < a.length; at++) {
    if (a[at] === b[at]) continue;
    if (place >= 0) return -1;
    place = at;
  }
  return place;
}

function isSuspect(form: string, near: string): boolean {
  const at = oneDifference(form, near);
  const [wrong, right] = [form[at] ?? "", near[at] ?? ""];
  return at >= 0 && isHan(wrong) && isHan(right) && !MEANT.test(wrong) && !MEANT.test(right);
}

/**
 * Finds strings one character away from a frequent form (four characters or more, seen five times or more)
 * that are at most a tenth as frequent. Words that are frequent forms themselves, numerals and place words
 * are no suspects, nor is what the segmenter's dictionary reads as well as the frequent form (`isGarbled`,
 * the test that corrections have to pass).
 *
 * @param text match text
 * @param nearCountMin how often a form must be seen; 5 unless said otherwise
 * @returns suspects by falling count of the form they are near, then by form
 */
export function findSuspects(text: string, frequentForms: readonly FrequentForm[], nearCountMin = NEAR_COUNT_MIN): Suspect[] {
  const known = new Set(frequentForms.map(({ form }) => form));
  const forms = frequentForms.filter(({ form, count }) => form.length >= FORM_UNITS_MIN && count >= nearCountMin);
  const index = halves(forms);
  const halfLengths = [...new Set([...index.keys()].map((key) => key.length - 1))];
  const found = new Map<string, Suspect & { nearCount: number }>();
  const filter = new PairFilter(index.keys());
  for (let at = 0; at + 1 < text.length; at++) {
    if (!filter.mayBegin(text.charCodeAt(at), text.charCodeAt(at + 1))) continue;
    for (const length of halfLengths) {
      const half = text.slice(at, at + length);
      for (const near of index.get(`<${half}`) ?? []) note(found, text, at, near, known);
      for (const near of index.get(`>${half}`) ?? []) note(found, text, at - (near.form.length - length), near, known);
    }
  }
  const rare = [...found.values()].filter((suspect) => suspect.count <= Math.max(1, suspect.nearCount * RARITY));
  const pairs = pairCounts(text, rare);
  return rare
    .filter((suspect) => isOddEverywhere(suspect, text, pairs))
    .filter(({ form, near, places }) => places.every((place) => isGarbled(text, place, place + form.length, near)))
    .sort((a, b) => b.nearCount - a.nearCount || (a.form < b.form ? -1 : 1))
    .map(({ form, near, count, places }) => ({ form, near, count, places }));
}

/** The pairs that the differing character makes with its neighbours, at one place. */
function oddPairs({ form, near }: Suspect, text: string, place: number): string[] {
  const at = place + oneDifference(form, near);
  return [text.slice(at - 1, at + 1), text.slice(at, at + 2)].filter((pair) => pair.length === 2 && isHan(pair[0]!) && isHan(pair[1]!));
}

function pairCounts(text: string, suspects: readonly Suspect[]): Map<string, number> {
  const counts = new Map(
    suspects.flatMap((suspect) => suspect.places.flatMap((place) => oddPairs(suspect, text, place))).map((pair) => [pair, 0]),
  );
  for (let at = 0; at + 1 < text.length && counts.size > 0; at++) {
    const pair = text.slice(at, at + 2);
    const count = counts.get(pair);
    if (count !== undefined) counts.set(pair, count + 1);
  }
  return counts;
}

/** Whether a person found a suspect to be right, as the answers are now. */
export function foundRight(): (form: string) => boolean {
  const right = new Set(notErrorRows().map(([form]) => form));
  return (form) => right.has(form);
}

/** All that a person has answered about suspects so far; another text whenever an answer is added or taken back. */
export function answersGiven(): string {
  return `${readUserCorrections()}\0${readNotErrors()}`;
}

/**
 * A wrong character fits nowhere: a pair that the corpus knows from elsewhere (`开始` in `改革开始`) is a
 * word, not an error.
 */
function isOddEverywhere(suspect: Suspect, text: string, counts: ReadonlyMap<string, number>): boolean {
  return suspect.places.every((place) =>
    oddPairs(suspect, text, place).every((pair) => (counts.get(pair) ?? 0) <= suspect.count + PAIRS_ELSEWHERE),
  );
}

function note(
  found: Map<string, Suspect & { nearCount: number }>,
  text: string,
  start: number,
  near: FrequentForm,
  known: ReadonlySet<string>,
): void {
  if (start < 0) return;
  const form = text.slice(start, start + near.form.length);
  if (form.length !== near.form.length || known.has(form) || !isSuspect(form, near.form)) return;
  const entry = found.get(form) ?? { form, near: near.form, count: 0, places: [], nearCount: near.count };
  if (entry.near !== near.form) return;
  entry.count++;
  if (entry.places.length < PLACES_MAX) entry.places.push(start);
  found.set(form, entry);
}

/** Tells of a string whether a rule corrects it: one of ours, or one that a person has accepted by now. */
export function coveredByRule(): (form: string) => boolean {
  const covered = new Set([...correctionRules.map(({ wrong }) => wrong), ...userCorrectionRows().map(([wrong]) => wrong)]);
  return (form) => covered.has(form);
}
