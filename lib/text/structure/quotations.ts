import type { MatchText } from "../match/match-text.ts";
import type { Paragraph } from "./paragraphs.ts";

/**
 * What stands inside quotation marks: half-open match positions, marks excluded (the match text has none).
 */
export interface Quotation {
  start: number;
  end: number;
}

const MARKS = /[“”„‟＂"「」『』〝〞〟﹁﹂﹃﹄｢｣‘’]|''|，，/g;
const OPENING = "“„「『〝﹁﹃｢‘";
/** Either side: straight marks, and two single ones for a double. */
const STRAIGHT = ['"', "＂", "''"];
const PARTNER: Record<string, string> = {
  "“": "”",
  "„": "“”‟",
  "「": "」",
  "『": "』",
  "〝": "〞〟",
  "﹁": "﹂",
  "﹃": "﹄",
  "｢": "｣",
  "‘": "’",
};

interface Mark {
  sign: string;
  at: number;
}

/**
 * Outermost quotations of one paragraph, in order, never overlapping. `"` and `''` close what “ opened, and “
 * may be closed by `，，` when the next mark opens again; a mark without a partner in its paragraph is
 * ignored.
 */
export function findQuotations(display: string, match: MatchText, paragraph: Paragraph): Quotation[] {
  const marks: Mark[] = [];
  for (const found of display.slice(paragraph.start, paragraph.end).matchAll(MARKS)) {
    marks.push({ sign: found[0], at: paragraph.start + found.index });
  }
  const quotations: Quotation[] = [];
  for (let i = 0; i < marks.length; i++) {
    const partner = isOpening(marks[i]!.sign) ? findPartner(marks, i) : -1;
    if (partner === -1) continue;
    const start = matchPosition(match, marks[i]!.at);
    const end = matchPosition(match, marks[partner]!.at);
    if (end > start) quotations.push({ start, end });
    i = partner;
  }
  return quotations;
}

function isOpening(sign: string): boolean {
  return OPENING.includes(sign) || STRAIGHT.includes(sign);
}

/** Index of the mark that closes mark `i`; -1 for none. */
function findPartner(marks: Mark[], i: number): number {
  const { sign } = marks[i]!;
  const straight = STRAIGHT.includes(sign);
  let commas = -1;
  for (let k = i + 1; k < marks.length; k++) {
    const other = marks[k]!.sign;
    if (straight ? other === sign || other === "”" : PARTNER[sign]!.includes(other)) return k;
    if (!straight && STRAIGHT.includes(other) && sign === "“") return k;
    if (other === "，，") commas = commas === -1 ? k : commas;
    else if (other === sign) return commas;
  }
  return commas;
}

/** First match position at or after a display position. */
function matchPosition(match: MatchText, displayPosition: number): number {
  const { offsets } = match;
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < displayPosition) low = middle + 1;
    else high = middle;
  }
  return low;
}
