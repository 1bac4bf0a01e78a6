/**
 * Signs that other programs than a Markdown parser understand, taken out of the source before it is parsed.
 */

import { plainTables } from "./grid-tables.ts";

/** Stands for a note that was written inside its sentence; the number after it says which. */
export const NOTE_OPEN = "\ue0f0";
export const NOTE_CLOSE = "\ue0f1";

/** Stands for an asterisk that the writer escaped: it is shown and emphasises nothing. */
export const STAR = "\ue0f3";

const FENCE = /^[ \t]*(?:```|~~~)/;
const TEMPLATE_TAG = /\{%-?[^%\n]{0,400}%\}|\{\{[<%][^{}\n]{0,400}[>%]\}\}/g;
const DIVISION = /^[ \t]*:{3,}.*$/;
/** A command to the typesetter that Pandoc passes on. */
const COMMAND =
  /^[ \t]*\\(?:newpage|pagebreak|clearpage|tableofcontents|maketitle|noindent|centering|(?:vspace|hspace|begin|end)\{[^}]*\}(?:[[{][^\]}\n]*[\]}])*)[ \t]*$/;
const CONTENTS = /^[ \t]*\[{1,2}(?:toc|_toc_|目录)\]{1,2}[ \t]*$/i;
const SPAN = /\[([^[\]\n]{1,400})\]\{[^{}\n]{0,200}\}/g;
const ATTRIBUTES =
  /[ \t]*\{-\}(?=[ \t]*$)|[ \t]*\{:?[ \t]*[#.][^{}\n]{0,200}\}(?=[ \t]*$|[^\S\n])|(?<=[)\]`])\{:?[ \t]*[#.\w][^{}\n]{0,200}\}/g;
const LINE_BLOCK = /^\|[ \t](?!.*\|[ \t]*$)/;
/** What a word means, or what a table shows: a paragraph of its own. */
const DEFINITION = /^(?:[:~]|Table:)[ \t]+(?=\S)/;
/** Stands before what says what a word means or a table shows: no heading, however short. */
export const PLAIN = "\ue0f4";
/** Items that Pandoc numbers: `#.`, `(@)`. */
const COUNTED = /^([ \t]*)(?:#\.|\(@\w{0,20}\))[ \t]+/;
const TIGHT_HEADING = /^(#{1,6})(?=[\p{Script=Han}“《（])/u;
const NOTE_MAX = 2000;
const ESCAPED_STAR = /(?<!\\)((?:\\\\)*)\\\*/g;
/** The kind of a boxed remark (`> [!NOTE]`), shown as a sign; what stands behind it is its heading. */
const CALLOUT = /^([ \t>]*>[ \t]*)\[![\p{L}\d_-]{1,30}\][+-]?[ \t]*/u;
/** Works that Pandoc names: `[@wang2020, p. 3]`. */
const CALLOUT_LINE = /^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+[\w-]{1,30}(?:[ \t]+[\w-]{1,30})*(?:[ \t]+"([^"\n]*)")?[ \t]*$/;
const HIDDEN = /%%[^%]{1,2000}%%/g;
const EMBEDDED = /!\[\[[^\]\n]{1,200}\]\]/g;
const CITATION = /\[(?:[^[\]\n@]{0,40}[\s;])?-?@[A-Za-z][\w:.-]*[^[\]\n]{0,200}\](?![([])/g;
const SUBSCRIPT = /(?<=[A-Za-z)])~([A-Za-z\d+-]{1,12})~(?!~)|(?<=[\p{L}\p{N})）])\^([A-Za-z\d+-]{1,12})\^/gu;
/** What an abbreviation stands for, shown when the pointer rests on it. */
const ABBREVIATION = /^\*\[[^\]\n]{1,60}\]:.*$/;

/** What a page shows beside a sentence, or hides in it. */
export interface Aside {
  /** Its name in the receipt. */
  kind: string;
  text: string;
}

/**
 * The source without template tags (`{% … %}`), fenced divisions (`:::`), attributes (`{#id .class}`), the
 * bars of line blocks and inline notes (`^[…]`). Fenced code is left as it is.
 *
 * @returns the source, and the notes in their order; in the source their places are marked
 */
export function plainSource(markdown: string): { source: string; notes: Aside[] } {
  const notes: Aside[] = [];
  let isCode = false;
  const lines = plainTables(markdown.split("\n")).map((line) => {
    if (FENCE.test(line)) isCode = !isCode;
    return isCode ? line : plainLine(line);
  });
  const noted = (kind: string) => (text: string) => `${NOTE_OPEN}${notes.push({ kind, text }) - 1}${NOTE_CLOSE}`;
  const source = lines
    .join("\n")
    .replaceAll(CITATION, noted("note-mark"))
    .replaceAll(EMBEDDED, noted("caption"))
    .replaceAll(HIDDEN, noted("comment"));
  return { source: withoutInlineNotes(source, notes), notes };
}

function plainLine(line: string): string {
  if (COMMAND.test(line) || DIVISION.test(line) || CONTENTS.test(line) || ABBREVIATION.test(line)) return "";
  return line
    .replaceAll(TEMPLATE_TAG, "")
    .replaceAll(ESCAPED_STAR, `$1${STAR}`)
    .replace(CALLOUT, "$1")
    .replace(CALLOUT_LINE, "$1\n")
    .replaceAll(SUBSCRIPT, "$1$2")
    .replaceAll(SPAN, "$1")
    .replaceAll(ATTRIBUTES, "")
    .replace(LINE_BLOCK, "")
    .replace(DEFINITION, `\n${PLAIN}`)
    .replace(COUNTED, "$11. ")
    .replace(TIGHT_HEADING, "$1 ");
}

function withoutInlineNotes(source: string, notes: Aside[]): string {
  let [text, from] = ["", 0];
  for (let at = source.indexOf("^["); at !== -1; at = source.indexOf("^[", Math.max(at + 1, from))) {
    const end = closingBracket(source, at + 2);
    if (end === -1) continue;
    text += `${source.slice(from, at)}${NOTE_OPEN}${notes.length}${NOTE_CLOSE}`;
    notes.push({ kind: "footnote", text: source.slice(at + 2, end).replaceAll(/\s+/g, " ") });
    from = end + 1;
  }
  return text + source.slice(from);
}

function closingBracket(source: string, from: number): number {
  let depth = 1;
  for (let at = from; at < Math.min(source.length, from + NOTE_MAX); at++) {
    if (source[at] === "[") depth++;
    else if (source[at] === "]" && --depth === 0) return at;
    else if (source.startsWith("\n\n", at)) return -1;
  }
  return -1;
}
