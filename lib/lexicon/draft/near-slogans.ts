import { isGarbled } from "#lib/text/match/is-garbled.ts";
import { formsOf, patternTextsOf } from "../patterns.ts";
import type { Lexicon } from "../types.ts";

/** A place that is one character off a slogan. */
export interface NearSlogan {
  /** Half-open positions in the match text. */
  start: number;
  end: number;
  /** Index in `lexicon.slogans`. */
  slogan: number;
  /** The form that it is nearly, as it would stand in the match text. */
  form: string;
}

/** Shortest form that near places are looked for. */
const SHORTEST = 4;
/** From this length on a character may be missing or too many; in a shorter form that says nothing. */
const SHORTEST_UNEVEN = 5;
/**
 * A numeral abbreviation is a form by itself (两个维护); any other of the shortest forms needs the dictionary
 * to tell a slip from another word.
 */
const NUMERAL = /^[一二三四五六七八九十两双]/;
/**
 * From this length on the first character may be the wrong one; before, it is another phrase (走自己的路,
 * 合自己的路).
 */
const LONG = 6;
/** Characters that a place must have besides the exact slogans in it. */
const LEAST_OWN_CHARS = 3;
/** A sign or a figure more or less is no slip of the pen. */
const HAN = /\p{Script=Han}/u;

interface Form {
  text: string;
  slogan: number;
}

/**
 * Places in a text that are one character off a slogan: one wrong, one missing or one too many, inside or at
 * its edge for a wrong one, inside only for the others. Where one half of a form is intact the other is
 * looked at, so each place costs a few look-ups whatever the lexicon's size.
 *
 * @param taken 1 at each position that belongs to an exact slogan; a place may hold a much shorter one
 *   (不忘初心 in 不忘初心、牢记使名) but not share one's edge
 * @returns in order of their starts; of overlapping places the longer form
 */
export function nearSlogans(matchText: string, lexicon: Lexicon, taken: Uint8Array): NearSlogan[] {
  const halves = halvesOf(lexicon);
  const found: NearSlogan[] = [];
  for (let at = 0; at < matchText.length; at++) {
    for (const length of halves.lengths) {
      // A half cut off by the text's end is a shorter form's half, and would be taken for as long as it is
      // not.
      if (at + length > matchText.length) break;
      const half = matchText.slice(at, at + length);
      for (const form of halves.heads.get(half) ?? []) found.push(...afterHead(matchText, at, length, form));
      for (const form of halves.tails.get(half) ?? []) found.push(...beforeTail(matchText, at, length, form));
    }
  }
  return withoutOverlaps(found.filter((place) => isFree(place, taken) && isNoOtherWord(place, matchText)));
}

/** Of four characters, 乡村振新 can only be a slip; 改革开发 is made of words, and so is no finding. */
function isNoOtherWord({ start, end, form }: NearSlogan, matchText: string): boolean {
  return form.length >= SHORTEST_UNEVEN || NUMERAL.test(form) || isGarbled(matchText, start, end, form);
}

function isFree({ start, end }: NearSlogan, taken: Uint8Array): boolean {
  if ((taken[start] === 1 && taken[start - 1] === 1) || (taken[end - 1] === 1 && taken[end] === 1)) return false;
  const held = taken.subarray(start, end).reduce((sum, unit) => sum + unit, 0);
  return held === 0 || end - start - held >= LEAST_OWN_CHARS;
}

function halvesOf(lexicon: Lexicon): { heads: Map<string, Form[]>; tails: Map<string, Form[]>; lengths: number[] } {
  const heads = new Map<string, Form[]>();
  const tails = new Map<string, Form[]>();
  const lengths = new Set<number>();
  const note = (map: Map<string, Form[]>, half: string, form: Form) => {
    map.set(half, [...(map.get(half) ?? []), form]);
    lengths.add(half.length);
  };
  lexicon.slogans.forEach((entry, slogan) => {
    for (const text of formsOf(entry).flatMap(patternTextsOf)) {
      if (text.length < SHORTEST) continue;
      const middle = text.length >> 1;
      note(heads, text.slice(0, middle), { text, slogan });
      note(tails, text.slice(middle), { text, slogan });
    }
  });
  return { heads, tails, lengths: [...lengths].sort((a, b) => a - b) };
}

function afterHead(text: string, at: number, length: number, form: Form): NearSlogan[] {
  const rest = form.text.slice(length);
  return [0, 1, -1].flatMap((shift) => {
    const end = at + form.text.length + shift;
    if (end > text.length) return [];
    const given = text.slice(at + length, end);
    return isOneOff(rest, given, form.text.length, "tail") ? [{ start: at, end, slogan: form.slogan, form: form.text }] : [];
  });
}

function beforeTail(text: string, at: number, length: number, form: Form): NearSlogan[] {
  const rest = form.text.slice(0, form.text.length - length);
  return [0, 1, -1].flatMap((shift) => {
    const start = at - rest.length - shift;
    if (start < 0) return [];
    const given = text.slice(start, at);
    return isOneOff(rest, given, form.text.length, "head") ? [{ start, end: at + length, slogan: form.slogan, form: form.text }] : [];
  });
}

/**
 * Whether `given` is `wanted` with one character wrong, missing or too many; what is missing or too many lies
 * not at the form's outer edge.
 */
function isOneOff(wanted: string, given: string, formLength: number, side: "head" | "tail"): boolean {
  if (given.length === wanted.length) {
    const wrong = [...wanted].flatMap((character, at) => (character === given[at] ? [] : [at]));
    const isFirst = side === "head" && wrong[0] === 0;
    return wrong.length === 1 && !(isFirst && formLength < LONG) && HAN.test(given[wrong[0]!]!) && HAN.test(wanted[wrong[0]!]!);
  }
  if (formLength < SHORTEST_UNEVEN || given.length === 0) return false;
  const [longer, shorter] = given.length > wanted.length ? [given, wanted] : [wanted, given];
  const at = additionalAt(longer, shorter);
  if (at === -1 || !HAN.test(longer[at]!)) return false;
  return side === "tail" ? at < longer.length - 1 : at > 0;
}

/** Where `longer` has one character more than `shorter`; −1 if it is not that and nothing else. */
function additionalAt(longer: string, shorter: string): number {
  if (longer.length !== shorter.length + 1) return -1;
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at += 1;
  return longer.slice(at + 1) === shorter.slice(at) ? at : -1;
}

function withoutOverlaps(found: NearSlogan[]): NearSlogan[] {
  const kept: NearSlogan[] = [];
  const covered = new Uint8Array(found.reduce((last, { end }) => Math.max(last, end), 0));
  for (const place of found.sort((a, b) => b.form.length - a.form.length || a.start - b.start)) {
    if (covered.subarray(place.start, place.end).includes(1)) continue;
    covered.fill(1, place.start, place.end);
    kept.push(place);
  }
  return kept.sort((a, b) => a.start - b.start);
}
