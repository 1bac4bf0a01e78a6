import type { CheerioAPI } from "cheerio";
import type { SetAside } from "#lib/types.ts";

/** What marks a note: a number, a circled number, an asterisk, with or without brackets. */
const NOTE_MARK =
  /^\s*[[［(（〔【]?\s*(?:注|注释)?\s*(?:\d{1,3}|[①-⑳㉑-㉟]|[*＊†‡]+|[a-z]|[一二三四五六七八九十]{1,3})?\s*[\]］)）〕】]?\s*$/i;
/** After these a raised figure is an exponent or a unit's square: m2, 10-3, 平方千米2. */
const RAISED_BY_RIGHT = /(?:[A-Za-z\d)）²³]|[米里分厘])\s*$/;

/** What leads from a note back to its place in the text. */
const BACK_LINKS =
  "a[href^='#_ftnref'], a[href^='#_ednref'], a[href^='#fnref'], a[href^='#cite_ref'], a[href^='#noteref'], a[href^='#ref']";

/** A piece of a page that lies above or inside the words: readings of characters and marks of notes. */
type Mark = Pick<SetAside, "kind" | "text">;

/**
 * Takes readings of characters (`<rt>`), their brackets (`<rp>`) and the marks of notes out of the tree, so
 * that words are whole. `m<sup>2</sup>` stays.
 *
 * @returns what was taken out
 */
export function removeMarks(page: CheerioAPI): Mark[] {
  const marks: Mark[] = [];
  for (const node of page("rt, rp, rtc").toArray()) {
    marks.push({ kind: "ruby", text: page(node).text().trim() });
    page(node).remove();
  }
  for (const node of page(BACK_LINKS).toArray()) {
    const note = page(node).closest("p, li, dd, div");
    if (note.length === 0 || !note.text().trim().startsWith(page(node).text().trim())) continue;
    marks.push({ kind: "footnote", text: note.text().trim() });
    note.remove();
  }
  for (const node of page(
    "sup, a.footnote-ref, a.noteref, .footnote-ref, a[href^='#_ftn'], a[href^='#fn'], a[href^='#cite_note']",
  ).toArray()) {
    const element = page(node);
    if (element.closest("body").length === 0 || !isNoteMark(page, node)) continue;
    marks.push({ kind: "note-mark", text: element.text().trim() });
    element.remove();
  }
  return marks.filter(({ text }) => text !== "");
}

function isNoteMark(page: CheerioAPI, node: Parameters<CheerioAPI>[0]): boolean {
  const element = page(node as never);
  if (!NOTE_MARK.test(element.text())) return false;
  if (element.find("a[href*='#']").length > 0 || element.is("a, .reference, .footnote-ref")) return true;
  if (/[①-⑳㉑-㉟[［〔【注*＊†]/.test(element.text())) return true;
  return !RAISED_BY_RIGHT.test(textBefore(element));
}

/** What stands just before an element in its paragraph. */
function textBefore(element: ReturnType<CheerioAPI>): string {
  const previous = (element.get(0) as { prev?: { type: string; data?: string } | null } | undefined)?.prev;
  return previous?.type === "text" ? (previous.data ?? "") : element.prev().text();
}

/** How a note at the end answers its mark: `[1] …`, `② …`, `2. …`. */
const ANSWER = /^[\s\u3000]*[[［〔（(【]?\s*(?:注)?\s*(\d{1,3}|[①-⑳㉑-㉟]|[*＊†‡])\s*[\]］〕）)】]?[\s.．、:：]*(?=\S)/u;

/**
 * The lines at the end of an article that answer marks which were taken out of it, each mark once and in
 * order.
 *
 * @param marks what `removeMarks` took out
 */
export function answeredNotes<Line extends { text: string }>(article: readonly Line[], marks: readonly Mark[]): Set<Line> {
  const open = new Set(marks.filter(({ kind }) => kind === "note-mark").map(({ text }) => bareMark(text)));
  const notes = new Set<Line>();
  for (const line of [...article].reverse()) {
    const mark = ANSWER.exec(line.text)?.[1];
    const isNote = mark !== undefined && open.delete(bareMark(mark));
    // A note's own mark may have been taken out as a link back.
    if (!isNote && notes.size > 0) break;
    if (isNote) notes.add(line);
    else if (open.size === 0 || notes.size === 0) continue;
  }
  return notes.size < article.length ? notes : new Set();
}

function bareMark(text: string): string {
  return text.replaceAll(/[\s[\]［］〔〕（）()【】注]/g, "");
}
