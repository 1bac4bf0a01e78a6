import type { Draft } from "../clean-characters.ts";
import type { RemovalLog } from "../clean-receipt.ts";
import { lengthOfCopy } from "../clean-run-on.ts";
import { removeUnits, withoutRemoved } from "../working-text.ts";

const HEAD_LINES = 8;
const KIND = "(?:讲话|发言|报告|致辞|致词|演讲|祝词|贺词|党课|述职|主持词)(?:稿|材料|提纲|实录|全文)?";
/** A title between the signs for a book's name, the whole line long. */
const BRACKETED = new RegExp(`^《([^《》\\n]{4,80}${KIND})》$`);
/** The number of a collection's first text on the title of the only one that was copied. */
const NUMBERED = new RegExp(`^.{4,80}${KIND}[（(【]?(?:篇|范文|之)[一1][）)】]?$`);
const NEXT_NUMBER = /(?:篇|范文|之)[二2]/;
/** A catalogue's number or a column's name before a title. */
const LEAD = new RegExp(
  `^(?:(?:[A-Za-z]{1,3}\\d{2,8}|(?:19|20)\\d{6}|\\d{5,8}(?![\\d年月日]))[\\s.:：、_-]{0,3}|[[【](?!关键|摘要|内容|作者|来源|标签|分类)\\p{Script=Han}{2,6}[\\]】]\\s*)(?=\\p{Script=Han}.{3,80}${KIND}(?:[（(].{1,20}[）)])?$)`,
  "u",
);
/** The number of a page, the length or an edition behind a title. */
const TRAIL = new RegExp(
  `(?<=^.{5,90}${KIND})\\s*(?:[（(](\\d{1,2})[）)]|\\d{3,5}字(?:范[本文]|左右)?|[【[（(](?:优秀|精选|最新|通用|热门|推荐|范文|精品)[^】\\]）)]{0,8}[】\\]）)])$`,
);
const DOUBLED = new RegExp(`^[^。！？!?；;：:\\n]{12,120}${KIND}(?:[（(].{1,20}[）)])?$`);

/**
 * Takes what a copy hung on the title off it: the signs for a book's name around it, `篇一` behind the only
 * text of a collection, and the title once more on the same line.
 */
export function undressTitle(draft: Draft, log: RemovalLog): Draft {
  let start = 0;
  for (const line of draft.text.split("\n", HEAD_LINES)) {
    const text = line.trim();
    const from = start + line.indexOf(text);
    if (BRACKETED.test(text)) {
      removeUnits(draft, log, from, from + 1, "title-brackets");
      removeUnits(draft, log, from + text.length - 1, from + text.length, "title-brackets");
    } else if (NUMBERED.test(text) && !NEXT_NUMBER.test(draft.text)) {
      const end = text.search(/[（(【]?(?:篇|范文|之)[一1][）)】]?$/);
      removeUnits(draft, log, from + end, from + text.length, "collection-number");
    } else if (LEAD.test(text)) removeUnits(draft, log, from, from + LEAD.exec(text)![0].length, "title-label");
    else if (TRAIL.test(text) && !isNumbered(draft.text, text))
      removeUnits(draft, log, from + text.search(TRAIL), from + text.length, "title-label");
    else if (DOUBLED.test(text)) removeUnits(draft, log, from, from + lengthOfCopy(text), "repeated-title");
    start += line.length + 1;
  }
  return withoutRemoved(draft, log);
}

/** The text has lines with the same words and other numbers: a collection counts its speeches so. */
function isNumbered(all: string, text: string): boolean {
  const stem = text.replace(/[（(]\d{1,2}[）)]$/, "");
  return stem !== text && all.split(stem).length > 2;
}
