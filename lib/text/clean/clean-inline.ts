import { HeldStrings } from "../needs/held-strings.ts";
import { patternNeeds } from "../needs/pattern-needs.ts";
import { isBoilerplateAnywhere, isSpeechLine } from "./clean-boilerplate.ts";
import type { Draft } from "./clean-characters.ts";
import type { RemovalLog } from "./clean-receipt.ts";
import { type BoilerplateRule, boilerplateRules } from "./clean-rules.ts";
import { siteNames } from "./site/site-names.ts";
import { isSiteAside, siteSigns } from "./site/site-signs.ts";
import { removeUnits, withoutRemoved } from "./working-text.ts";

const HEAD_UNITS = 2000;
const LINE_UNITS_MAX = 300;
const HEAD_LINE_UNITS_MAX = 200;
/** With what a text must hold for a rule to match, since most texts hold no advertisement at all. */
const inlineRules = boilerplateRules.filter((rule) => rule.kind === "inline").map((rule) => ({ rule, need: patternNeeds(rule.pattern) }));
/** An advertisement in brackets that stands so often and more is one, however short. */
const OFTEN = 3;
const SENTENCE_SIGN = /[，。；！？]/;

function removeMatches(draft: Draft, log: RemovalLog, rule: BoilerplateRule, start: number, end: number): void {
  for (const match of draft.text.slice(start, end).matchAll(rule.pattern)) {
    removeUnits(draft, log, start + match.index, start + match.index + match[0].length, rule.id);
  }
}

/** Calls `visit` with each line's bounds, up to `limit`. */
function eachLine({ text }: Draft, limit: number, visit: (start: number, end: number) => void): void {
  for (let start = 0; start < Math.min(limit, text.length); ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    visit(start, end);
    start = end + 1;
  }
}

/** A head rule looks at each of the first lines by itself, so that `$` means the end of a line. */
function removeInHead(draft: Draft, log: RemovalLog, rule: BoilerplateRule): void {
  eachLine(draft, HEAD_UNITS, (start, end) => {
    if (end - start <= HEAD_LINE_UNITS_MAX) removeMatches(draft, log, rule, start, end);
  });
}

/** The line around a match, without it; null for a line too long to be the site's. */
function restOfLine(text: string, at: number, length: number): string | null {
  const before = text.slice(Math.max(0, at - LINE_UNITS_MAX), at);
  const after = text.slice(at + length, at + length + LINE_UNITS_MAX);
  const isWhole = (before.includes("\n") || at <= LINE_UNITS_MAX) && (after.includes("\n") || at + length + LINE_UNITS_MAX >= text.length);
  return isWhole ? before.slice(before.lastIndexOf("\n") + 1) + after.split("\n", 1)[0]! : null;
}

/** Sentences, or a heading or title; what remains of a line of the site is neither. */
function isSpoken(rest: string): boolean {
  return (SENTENCE_SIGN.test(rest) || isSpeechLine(rest)) && !isBoilerplateAnywhere(rest);
}

/**
 * The rule where it stands in the speaker's words; a line whose rest is the site's as well is the business of
 * line rules, which take it whole.
 */
function removeInSentences(draft: Draft, log: RemovalLog, rule: BoilerplateRule): void {
  for (const match of draft.text.matchAll(rule.pattern)) {
    const rest = restOfLine(draft.text, match.index, match[0].length);
    if (rest === null || isSpoken(rest)) removeUnits(draft, log, match.index, match.index + match[0].length, rule.id);
  }
}

/** The site's own name, known from a line of its own, where it was set into the speaker's sentences. */
function removeSiteNames(draft: Draft, log: RemovalLog): void {
  const names = siteNames(draft.text);
  if (names.length === 0) return;
  eachLine(draft, draft.text.length, (start, end) => {
    const line = draft.text.slice(start, end);
    if (!SENTENCE_SIGN.test(line)) return;
    for (const name of names)
      for (let at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + name.length))
        removeUnits(draft, log, start + at, start + at + name.length, "site-name-inline");
  });
}

/** Words in brackets or between signs; a book's title is none. */
const ASIDE =
  /[（(【[][^（）()【】[\]\n]{3,60}[）)】\]]|([★☆※◆◇●■▲♀♂]{1,3})[^★☆※◆◇●■▲♀♂\n]{4,60}\1|(?<![-—–])[-—–]{2,8}[^-—–\n，。]{3,40}[-—–]{2,8}(?![-—–])/g;

/** Advertisements and notices in brackets inside the speaker's sentences, told by a site's signs. */
function removeAsides(draft: Draft, log: RemovalLog): void {
  for (const match of draft.text.matchAll(ASIDE)) {
    const rest = restOfLine(draft.text, match.index, match[0].length);
    const isOften = draft.text.split(match[0]).length > OFTEN && siteSigns(match[0]).words > 0;
    if (isOften || ((rest === null || isSpoken(rest)) && isSiteAside(match[0].slice(1, -1))))
      removeUnits(draft, log, match.index, match.index + match[0].length, "site-aside");
  }
}

const TONED_MIN = 2;
const UNTONED = /(?<=\p{Script=Han})[（(]\s?(?:[bpmfdtnlgkhjqxzcsrywü]|zh|ch|sh)?[aeiouvü][a-z]{0,3}\s?[）)]/gu;

/** Readings in brackets that lack the tone, in a text that gives others with theirs. */
function removeReadings(draft: Draft, log: RemovalLog): void {
  if (log.countOf("pinyin") < TONED_MIN) return;
  for (const match of draft.text.matchAll(UNTONED)) removeUnits(draft, log, match.index, match.index + match[0].length, "pinyin");
}

/** Takes footnote marks, leftover entities, advertising and site names out of the lines they stand in. */
export function removeInlineMarks(draft: Draft, log: RemovalLog): Draft {
  const held = new HeldStrings(draft.text);
  const head = new HeldStrings(draft.text.slice(0, HEAD_UNITS + HEAD_LINE_UNITS_MAX));
  for (const { rule, need } of inlineRules) {
    if (!(rule.where === "head" ? head : held).mayMatch(need)) continue;
    if (rule.where === "head") removeInHead(draft, log, rule);
    else if (rule.sentences) removeInSentences(draft, log, rule);
    else removeMatches(draft, log, rule, 0, draft.text.length);
  }
  removeReadings(draft, log);
  removeSiteNames(draft, log);
  const left = withoutRemoved(draft, log);
  removeAsides(left, log);
  removeEmptied(draft, log);
  return withoutRemoved(left, log);
}

/** Brackets whose words were all taken out. */
function removeEmptied(draft: Draft, log: RemovalLog): void {
  for (const { 0: whole, index } of draft.text.matchAll(/[【（([][^【】（）()[\]\n]{1,80}[】）)\]]/g)) {
    let isEmpty = true;
    for (let at = index + 1; isEmpty && at < index + whole.length - 1; at++) isEmpty = log.isRemoved(draft.map[at] ?? 0);
    if (isEmpty) removeUnits(draft, log, index, index + whole.length, "site-aside");
  }
}
