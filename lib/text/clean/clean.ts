import type { LayoutHint, ReceiptEntry } from "#lib/types.ts";
import { type Draft, removeInvisible } from "./clean-characters.ts";
import { removeChunkNumbers } from "./clean-chunks.ts";
import { decodeEntities } from "./clean-entities.ts";
import { removeInlineMarks } from "./clean-inline.ts";
import { layOut } from "./clean-layout.ts";
import { RemovalLog } from "./clean-receipt.ts";
import { breakRunOnTitle } from "./clean-run-on.ts";
import { removeTags } from "./clean-tags.ts";
import { cleaningFlags } from "./cleaning-flags.ts";
import { removeForumCodes } from "./forum-codes.ts";
import { removeLetterSpacing } from "./letter-spacing.ts";
import { removeLineNumbers } from "./line-numbers.ts";
import { removeNotes } from "./notes.ts";
import { removePageCode } from "./page-code.ts";
import { removeQuoteMarks } from "./quote-marks.ts";
import { removeGlued } from "./site/glued-lines.ts";
import { undressTitle } from "./site/title-dress.ts";
import { removeWikiMarkup } from "./wiki-markup.ts";

/** What cleaning keeps, what it took away, and how the two lie in the raw text. */
export interface CleanText {
  /** Display text: one paragraph a line, no blank lines, no white space around a paragraph. */
  text: string;
  /** Raw position of each unit of `text`; one more entry, `raw.length`, for its end. */
  offsets: Int32Array;
  /** Everything removed, by kind; their `removedUnits` add up to the field of the same name. */
  entries: ReceiptEntry[];
  /**
   * Units of the raw text that `text` holds: its length, but for a line break set after a title that ran into
   * the salutation.
   */
  keptUnits: number;
  removedUnits: number;
  /**
   * Paragraphs that were set aside as boilerplate, in order. They may still say when and where a speech was
   * published.
   */
  setAside: string[];
  /** What removed lines say of the text: `TRUNCATED` where the site shows a part of it only. */
  flags: "TRUNCATED"[];
}

/**
 * Turns decoded raw text into the display text of a speech: without invisible characters, site boilerplate,
 * footnote marks and line breaks inside sentences. Nothing is changed silently: `raw.length = keptUnits +
 * removedUnits`, and every removal is in `entries`. Takes time proportional to the length and never throws.
 * An empty text gives an empty text.
 *
 * @param layout what the file's format says of lines of `raw`; headings and cells are joined to no other
 *   line, and a cell is never boilerplate
 * @param isPage the text was taken from a web page that showed other things beside it
 * @example cleanText("同志们：\n\n\n第 1 页\n大家好。").text // "同志们：\n大家好。"
 */
export function cleanText(raw: string, layout: readonly LayoutHint[] = [], isPage = false): CleanText {
  const log = new RemovalLog(raw);
  const plain = removeMarkup(removeInvisible(raw, log), log);
  const closed = removeLetterSpacing(removeLineNumbers(removeQuoteMarks(plain, log), log), log);
  const marked = removeInlineMarks(removeNotes(closed, log), log);
  const visible = removeGlued(undressTitle(removeChunkNumbers(marked, log), log), log);
  const { draft: laid, setAside } = layOut(raw, visible, log, { layout, isPage });
  const { draft, addedUnits } = breakRunOnTitle(laid, log);
  const offsets = new Int32Array(draft.text.length + 1);
  offsets.set(draft.map);
  offsets[draft.text.length] = raw.length;
  return {
    text: draft.text,
    offsets,
    entries: log.entries(),
    keptUnits: draft.text.length - addedUnits,
    removedUnits: log.removedUnits(),
    setAside,
    flags: cleaningFlags(log.kinds(), draft.text),
  };
}

/** What other programs than ours were meant to read: tags, codes of forums, entities, the signs of a wiki. */
function removeMarkup(draft: Draft, log: RemovalLog): Draft {
  const plain = removePageCode(removeForumCodes(removeTags(draft, log), log), log);
  return removeWikiMarkup(removeTags(decodeEntities(plain, log), log), log);
}
