import fc from "fast-check";

/** Pieces that speeches and hostile files are made of. */
const PIECES = [
  ..."同志们全面推进高质量发展改革开放二〇二三年一十百，。！？；：、…—·%（）《》【】〔〕",
  ..."“”‘’\"'「」『』()[],.;:!?*×Xx○◯﹐．",
  ...["\n", "\n\n", " ", "　", "\t", "\r\n", "\u2028", "\u200b", "\u200d", "\u00ad", "\ufeff", "\u202e", "\ufe0f"],
  ...[
    "８",
    "．",
    "％",
    "Ａ",
    "ｚ",
    "，，",
    "''",
    "……",
    "...",
    "1.",
    "8.0%",
    "1,000",
    "（一）",
    "一、",
    "XX",
    "**",
    "****",
    "X月X日",
    "GDP",
    "5G",
  ],
  ...[
    "⾼",
    "⻓",
    "⼀",
    "⺇",
    "豈",
    "\u{2f800}",
    "發",
    "後",
    "乾隆",
    "幹部",
    "徵",
    "萬",
    "爲",
    "𠮷",
    "😀",
    "👨‍👩‍👧",
    "\u{e0041}",
    "\ud800",
    "\udc00",
    "\udbff",
  ],
  ...["e\u0301", "\u0301", "\u0323", "ᄀ", "ᅡ", "ᆨ", "\u212a", "\ufb1d", "\u{1d15e}", "\u0000", "\uffff", "\ufdd0"],
];

/** Texts mixed from the material of speeches and from the worst of Unicode. */
export const anySpeech: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => String.fromCharCode(...units)) },
);

/** True when some position of `positions` lies inside a surrogate pair of `text`. */
export function cutsPair(text: string, positions: Iterable<number>): boolean {
  for (const position of positions) {
    if (position > 0 && (text.codePointAt(position - 1) ?? 0) > 0xffff) return true;
  }
  return false;
}

/** True when no surrogate stands alone (ES2024's String.isWellFormed). */
export function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}
