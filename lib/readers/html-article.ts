import * as cheerio from "cheerio";
import { AppError } from "#lib/errors.ts";
import type { PageHints, SetAside } from "#lib/types.ts";
import {
  countHan,
  htmlBlocks,
  isFurniture,
  isTooDeep,
  type PageLine,
  pageLines,
  sentenceHan,
  sentencesOf,
  type TreeNode,
} from "./html-blocks.ts";
import { pageHints } from "./html-facts.ts";
import { findArticle } from "./html-find.ts";
import { bare, headlineBefore, ownDayBefore, showsTitle } from "./html-headline.ts";
import { removeHidden } from "./html-hidden.ts";
import { answeredNotes, removeMarks } from "./html-marks.ts";
import { removeReplies } from "./html-replies.ts";
import { commentLines, isSiteLine, offeredLines, removeHangingLinks, trailingLines } from "./html-site-lines.ts";

/** The article of a page, what else a reader of the page sees, and what the page says about the article. */
export interface PageArticle {
  text: string;
  setAside: SetAside[];
  hints: PageHints;
}

const NEVER_SHOWN = "script, style, noscript, template, iframe, object, select, textarea, button, svg, head, video, audio, canvas";
/** A part that is called furniture but holds this share of the sentences is the text. */
const FURNITURE_SHARE_MAX = 0.3;
/** One that begins by offering other texts may hold more. */
const OFFERED_SHARE_MAX = 0.45;
/** Page numbers from the first to the next: the rest of the text is on other pages. */
const PAGER = /^(?:共\s*\d+\s*页\s*[:：]?\s*)?(?:首页\s*)?(?:上一页\s*)?[[【(（]?1[\]】)）]?\s*[|｜]?\s*[[【(（]?2[\]】)）]?.{0,40}下一页/;
/**
 * A line of a speech that is said twice is short or stands alone; a run of lines that all stood before is a
 * copy for another screen.
 */
const COPY_SHARE_MIN = 0.3;
const LINE_HAN_MIN = 10;
const CAPTION = /(?:^|[\s_-])(?:figcaption|caption|img_?descr|pic_?desc|img_?note|photo_?desc|pictext|imgtext)(?:$|[\s_-])/i;
const TITLE_LINES = 6;
const COLUMN_HAN_MAX = 8;
const ACCOUNT_UNITS_MAX = 20;

/**
 * The article of a web page, a line a block, with the page's headline above it where the article does not
 * show one.
 *
 * @throws AppError HTML_NO_ARTICLE when no method finds the article
 */
export function readArticle(html: string, file: string): PageArticle {
  const page = cheerio.load(html);
  if (isTooDeep(page)) return wholePage(page);
  const hints = pageHints(page, bodyTexts(page));
  page(NEVER_SHOWN).remove();
  const aside: Aside[] = removeHidden(page).map((text) => ({ kind: "hidden-text", text, at: 0 }));
  const marks = removeMarks(page);
  aside.push(...marks.map((mark) => ({ ...mark, at: 0 })));
  aside.push(...removeReplies(page).map((text) => ({ kind: "page-furniture", text, at: 0 })));
  aside.push(...removeHangingLinks(page).map((text) => ({ kind: "page-furniture", text, at: 0 })));
  const lines = pageLines((page("body").get(0) ?? page.root().get(0)) as TreeNode);
  if (lines.some(({ text }) => PAGER.test(text))) hints.isPart = true;
  const furniture = furnitureLines(lines, accountNames(page));
  const rest = lines.filter((line) => !furniture.has(line));
  const found = findArticle(page, rest);
  if (found === null || found.size === 0)
    throw new AppError("HTML_NO_ARTICLE", "the page is a list of links or holds no article that can be told from the rest", {
      where: file,
    });
  const copies = copiedLines([...found], hints.title ?? "");
  const whole = rest.filter((line) => found.has(line) && !copies.has(line));
  const trailing = new Set(trailingLines(whole));
  const article = whole.filter((line) => !trailing.has(line));
  const notes = answeredNotes(article, marks);
  const kind = (line: PageLine) =>
    copies.has(line) ? "repeated-text" : notes.has(line) ? "footnote" : isCaption(line) ? "caption" : "page-furniture";
  const kept = new Set(article.filter((line) => !isCaption(line) && !notes.has(line)));
  for (const day of ownDayBefore(lines, article[0])) kept.add(day);
  const headline = hints.title === undefined || isColumnName(hints.title) ? headlineBefore(lines, article[0]) : undefined;
  if (headline !== undefined) {
    kept.add(headline);
    delete hints.title;
  }
  return compose(lines, kept, { aside, kind, title: hints.title ?? null, hints });
}

/** A page may be called by its column (`讲话实录`), which is no title of one speech. */
function isColumnName(title: string): boolean {
  return countHan(title) <= COLUMN_HAN_MAX && !/[在于]/.test(title);
}

/** Most steps recurse; a page nested this deep is hostile, and taken as it stands. */
function wholePage(page: cheerio.CheerioAPI): PageArticle {
  page(NEVER_SHOWN).remove();
  return { text: htmlBlocks(page, "body"), setAside: [], hints: {} };
}

interface Aside {
  kind: string;
  text: string;
  at: number;
}

interface Found {
  aside: Aside[];
  kind: (line: PageLine) => string;
  title: string | null;
  hints: PageHints;
}

function compose(lines: readonly PageLine[], kept: ReadonlySet<PageLine>, { aside, kind, title, hints }: Found): PageArticle {
  const texts = lines.filter((line) => kept.has(line)).map(({ text }) => text);
  const isOutside = title !== null && !showsTitle(texts.slice(0, TITLE_LINES), title);
  const pieces = isOutside ? [title] : [];
  const setAside: SetAside[] = [];
  let units = pieces.reduce((sum, piece) => sum + piece.length + 1, 0);
  for (const line of lines) {
    if (kept.has(line)) units += pieces.push(line.text) > 0 ? line.text.length + 1 : 0;
    else if (!isOutside || bare(line.text) !== bare(title))
      setAside.push({ kind: kind(line), text: line.text, offset: Math.max(0, units - 1) });
  }
  const text = pieces.join("\n");
  const others = aside.filter((item) => item.text !== "").map((item) => ({ kind: item.kind, text: item.text, offset: 0 }));
  return { text, setAside: [...others, ...setAside].map((item) => ({ ...item, offset: Math.min(item.offset, text.length) })), hints };
}

function isCaption({ holder: { name = "", attribs } }: PageLine): boolean {
  return CAPTION.test(name) || CAPTION.test(attribs?.class ?? "");
}

function bodyTexts(page: cheerio.CheerioAPI): string[] {
  const body = page("body").get(0) as TreeNode | undefined;
  return body === undefined ? [] : pageLines(body).map(({ text }) => text);
}

/**
 * What accounts and authors of the page are called; such a name on a line of its own is no part of the text.
 */
function accountNames(page: cheerio.CheerioAPI): Set<string> {
  const named = page("#js_name, #profileBt, [class*=nickname], .author, .author-name, .username, .user-name").toArray();
  return new Set(named.map((node) => page(node).text().trim()).filter((name) => name !== "" && name.length <= ACCOUNT_UNITS_MAX));
}

/** Lines of parts that their makers call share bars, menus, comments, lists of related articles. */
function furnitureLines(lines: readonly PageLine[], accounts: ReadonlySet<string>): Set<PageLine> {
  const total = sentencesOf(lines);
  const parts = new Map<TreeNode, PageLine[]>();
  for (const line of lines) {
    for (const node of upwards(line.holder)) {
      if (isFurniture(node)) parts.set(node, [...(parts.get(node) ?? []), line]);
    }
  }
  const small = [...parts.values()].filter((part) => sentencesOf(part) <= FURNITURE_SHARE_MAX * total && !part.some(isSpoken));
  return new Set([
    ...small.flat(),
    ...offeredLines(lines, OFFERED_SHARE_MAX * total),
    ...commentLines(lines, total),
    ...lines.filter(({ text }) => accounts.has(text)),
    ...lines.filter((line) => isSiteLine(line) && !isSpoken(line)),
  ]);
}

function isSpoken({ text }: PageLine): boolean {
  return /^(?:同志们|各位(?:代表|委员|领导|来宾|同志))/.test(text);
}

function upwards(start: TreeNode): TreeNode[] {
  const found: TreeNode[] = [];
  for (let node: TreeNode | null | undefined = start; node; node = node.parent) found.push(node);
  return found;
}

/** Runs of lines that all stood before: the same article for another screen or for print. */
function copiedLines(lines: readonly PageLine[], title: string): Set<PageLine> {
  const total = sentencesOf(lines);
  const seen = new Set([bare(title)]);
  const copies = new Set<PageLine>();
  let run: PageLine[] = [];
  const close = () => {
    if (run.length > 1 && sentencesOf(run) >= COPY_SHARE_MIN * total) for (const line of run) copies.add(line);
    run = [];
  };
  for (const line of lines) {
    const key = bare(line.text);
    if (seen.has(key) && (key !== bare(title) || seen.size > 1)) run.push(line);
    else if (line.han >= LINE_HAN_MIN || sentenceHan(line) > 0) close();
    seen.add(key);
  }
  close();
  return copies;
}
