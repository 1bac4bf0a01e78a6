import type { Draft } from "./clean-characters.ts";
import type { RemovalLog } from "./clean-receipt.ts";
import { removeUnits, withoutRemoved } from "./working-text.ts";

/** A title that names a speech, perhaps with a date in brackets, and the salutation that follows in the same line. */
const RUN_ON =
  /^([^。！？!?；;，,：:\n]{4,80}(?:讲话|发言|报告|致辞|致词|演讲|祝词|贺词|开幕词|闭幕词|党课|述职|主持词)(?:稿|材料|提纲|要点|实录|全文)?[ \u3000]?(?:[（(][^（）()\n]{2,24}[）)])?)[ \t\u3000\u00a0]*(?=(?:尊敬的|敬爱的|亲爱的)?(?:同志们|各位|朋友们|父老乡亲|乡亲们|代表们|委员们|女士们|老师们|同学们|战友们|全体(?:代表|党员|同志))[^。！？；\n]{0,30}[：:，,！!])/u;
const TITLE_UNITS_MIN = 6;

/** The draft, and how many of its units were not in the raw text. */
export interface BrokenDraft {
  draft: Draft;
  addedUnits: number;
}

/**
 * Sets the title that runs into `同志们：` on a line of its own, since only lines are titles; where it stands twice, the first of the two goes. The
 * break is the one thing that cleaning adds; the receipt names it.
 */
export function breakRunOnTitle(draft: Draft, log: RemovalLog): BrokenDraft {
  const title = RUN_ON.exec(draft.text)?.[1];
  if (title === undefined) return { draft, addedUnits: 0 };
  const doubled = lengthOfCopy(title);
  const at = title.length;
  const text = `${draft.text.slice(0, at)}\n${draft.text.slice(at).replace(/^[ \t\u3000\u00a0]+/, "")}`;
  const space = draft.text.length + 1 - text.length;
  removeUnits(draft, log, at, at + space, "blank-space");
  removeUnits(draft, log, 0, doubled, "repeated-title");
  log.note(draft.map[at + space] ?? 0, "run-on-title", draft.text.slice(doubled, at + space + 4));
  const map = new Int32Array(text.length);
  map.set(draft.map.subarray(0, at));
  map[at] = draft.map[at + space] ?? 0;
  map.set(draft.map.subarray(at + space), at + 1);
  return { draft: doubled === 0 ? { text, map } : withoutRemoved({ text, map }, log), addedUnits: 1 };
}

/** Units of the first copy where a title stands twice in a row, e.g. `…会上讲话…会上的讲话`; 0 where it stands once. */
function lengthOfCopy(title: string): number {
  const plain = (text: string) => text.replace(/[的\s]/g, "");
  for (let at = TITLE_UNITS_MIN; at <= title.length - TITLE_UNITS_MIN; at++) {
    if (plain(title.slice(0, at)) === plain(title.slice(at)) && title[at] !== "的") return at;
  }
  return 0;
}
