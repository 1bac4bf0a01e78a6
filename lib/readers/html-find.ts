import { Readability } from "@mozilla/readability";
import * as cheerio from "cheerio";
import { parseHTML } from "linkedom";
import { isLinkLine, isWithin, linesOf, type PageLine, pageLines, sentenceHan, sentencesOf, type TreeNode } from "./html-blocks.ts";
import { TEXT_PLACES } from "./html-places.ts";
import { isGreeting } from "./html-site-lines.ts";

/** What was found must hold this share of the page's Chinese sentences outside lists of links. */
const MOST = 0.5;
/**
 * Sentences that stand beside what was found, in the same element, belong to it; more than this share left
 * there means that the find is a fragment.
 */
const LEFT_BESIDE = 0.1;
/** The smallest element that holds this share of the sentences is taken where no method finds the article. */
const NEARLY_ALL = 0.92;
/** Editors of these systems cut a text into parts side by side; of a forum's posts only one is the speech. */
const IN_PARTS = /^\.(?:TRS|trs)_/;
/** What viewers call the pages of a document, and what forums call the posts of others. */
const PAGE_PART = /page|part|para|sect|con|txt|text|doc/i;
const OTHER_VOICE = /reply|comment|post|floor|lou|cmt|user|item/i;
/** A page whose text is links to this share is a list of articles. */
const LIST_SHARE = 0.5;

/**
 * Which lines of a page are its article: a known place of text, else what Readability takes, else the
 * smallest element with nearly all sentences. Each must hold most of the page's sentences, and none may be
 * left beside it, before it is believed.
 *
 * @param lines all lines of the body, in order
 * @returns the lines that belong to the article; null when no method finds one that passes
 */
export function findArticle(page: cheerio.CheerioAPI, lines: readonly PageLine[]): Set<PageLine> | null {
  const total = sentencesOf(lines);
  if (total === 0) return atKnownPlace(page, lines);
  for (const place of TEXT_PLACES) {
    const found = atPlace(page, place, lines);
    if (found !== null && passes(found, lines, total)) return extended(found, lines);
  }
  const readable = readableLines(page, lines);
  if (readable !== null && passes(readable, lines, total)) return extended(readable, lines);
  return inSmallestElement(page, lines, total);
}

/** With the sentences in the rows that follow: old pages keep each paragraph in a row of its own. */
function extended(found: ReadonlySet<PageLine>, lines: readonly PageLine[]): Set<PageLine> {
  const all = withTwins(found, lines);
  const last = lines.findLastIndex((line) => found.has(line));
  const table = last < 0 ? null : tableOf(lines[last]!);
  for (let at = last + 1; table !== null && at < lines.length; at++) {
    const line = lines[at]!;
    if (tableOf(line) !== table || sentenceHan(line) === 0 || line.linkHan > 0 || !/[。！？；]$/.test(line.text)) break;
    all.add(line);
  }
  return all;
}

/** With the other pages of a viewer, which stand beside the found one in elements of the same make. */
function withTwins(found: ReadonlySet<PageLine>, lines: readonly PageLine[]): Set<PageLine> {
  const holders = new Set([...found].filter((line) => sentenceHan(line) > 0).map(({ holder }) => holder));
  const isTwin = ({ holder }: PageLine) =>
    [...holders].some((other) => holder !== other && holder.parent === other.parent && isPagePart(holder) && sameMake(holder, other));
  const twins = lines.filter((line) => !found.has(line) && isTwin(line) && !isGreeting(line) && !isLinkLine(line));
  return new Set(lines.filter((line) => found.has(line) || twins.includes(line)));
}

function isPagePart({ attribs }: TreeNode): boolean {
  return PAGE_PART.test(attribs?.class ?? "") && !OTHER_VOICE.test(attribs?.class ?? "");
}

function sameMake(one: TreeNode, other: TreeNode): boolean {
  return one.name === other.name && one.attribs?.class === other.attribs?.class;
}

/** The table in whose cell a line stands; null for a line elsewhere. */
function tableOf({ holder }: PageLine): TreeNode | null {
  if (holder.name !== "td") return null;
  return ancestors(holder).find(({ name }) => name === "table") ?? null;
}

function passes(found: ReadonlySet<PageLine>, lines: readonly PageLine[], total: number): boolean {
  if (sentencesOf([...found]) < MOST * total) return false;
  if (lines.some(isGreeting) && ![...found].some(isGreeting)) return false;
  const holders = new Set([...found].map(({ holder }) => holder));
  const around = new Set([...holders].flatMap(ancestors));
  const beside = lines.filter((line) => !found.has(line) && (holders.has(line.holder) || around.has(line.holder)));
  return sentencesOf(beside) <= LEFT_BESIDE * total;
}

function ancestors(node: TreeNode): TreeNode[] {
  const found: TreeNode[] = [];
  for (let parent = node.parent; parent; parent = parent.parent) found.push(parent);
  return found;
}

/** Short notices hold no sentence; the first known place with Chinese text has them. */
function atKnownPlace(page: cheerio.CheerioAPI, lines: readonly PageLine[]): Set<PageLine> | null {
  const known = TEXT_PLACES.map((place) => atPlace(page, place, lines)).find((found) => found !== null);
  return known ?? (lines.some(isLinkLine) ? null : new Set(lines));
}

/**
 * Lines of one element of the kind, the one with most sentences; where editors keep a text in parts side by
 * side, of all parts.
 */
function atPlace(page: cheerio.CheerioAPI, place: string, lines: readonly PageLine[]): Set<PageLine> | null {
  const elements = page(place).toArray() as TreeNode[];
  const outer = elements.filter((element) => !elements.some((other) => other !== element && isWithin(element, other)));
  const parents = [...new Set(outer.map((element) => element.parent))];
  const places = IN_PARTS.test(place)
    ? parents.map((parent) => outer.filter((element) => element.parent === parent))
    : outer.map((element) => [element]);
  let best: Set<PageLine> | null = null;
  for (const parts of places) {
    const found = new Set(lines.filter((line) => !isLinkLine(line) && parts.some((element) => isWithin(line.holder, element))));
    if (found.size > 0 && (best === null || sentencesOf([...found]) > sentencesOf([...best]))) best = found;
  }
  return best;
}

function readableLines(page: cheerio.CheerioAPI, lines: readonly PageLine[]): Set<PageLine> | null {
  // linkedom makes the document that Readability walks; it runs no scripts and loads nothing.
  const article = new Readability(parseHTML(page.html()).document as unknown as Document).parse();
  if (!article?.content) return null;
  const taken = new Set(linesOf(cheerio.load(`<body>${article.content}</body>`), "body").map(({ text }) => bare(text)));
  const found = lines.filter((line) => !isLinkLine(line) && taken.has(bare(line.text)));
  const first = found.find((line) => sentenceHan(line) > 0);
  const last = found.findLast((line) => sentenceHan(line) > 0);
  if (first === undefined || last === undefined) return null;
  // Headings between two sentences of the article are part of it, whatever was thought of them.
  const inside = lines.slice(lines.indexOf(first), lines.indexOf(last) + 1).filter((line) => !isLinkLine(line));
  return new Set([...found, ...inside].sort((a, b) => lines.indexOf(a) - lines.indexOf(b)));
}

function bare(text: string): string {
  return text.replaceAll(/\s+/g, "");
}

/** Goes down from the body as long as one child holds nearly all sentences. */
function inSmallestElement(page: cheerio.CheerioAPI, lines: readonly PageLine[], total: number): Set<PageLine> | null {
  let place = page("body").get(0) as TreeNode | undefined;
  for (let next = place; next !== undefined; ) {
    place = next;
    next = place.children?.find((child) => child.children !== undefined && sentencesOf(pageLines(child)) >= NEARLY_ALL * total);
  }
  if (place === undefined) return null;
  const found = lines.filter(({ holder }) => holder === place || isWithin(holder, place));
  const all = found.length > 0 ? found : lines.filter(({ holder }) => isWithin(place, holder));
  const han = all.reduce((sum, line) => sum + line.han, 0);
  const linkHan = all.reduce((sum, line) => sum + line.linkHan, 0);
  return linkHan > LIST_SHARE * han ? null : new Set(all.filter((line) => !isLinkLine(line)));
}
