/** Marks that begin a heading, in the match text, where `、` is `，` and brackets are full-width. */

const MARKS: { level: number; pattern: RegExp; maxHan: number }[] = [
  { level: 1, pattern: /^(?:第[一二三四五六七八九十百\d]{1,4}(?:部分|章|篇)|[一二三四五六七八九十]{1,3}[，.．。：])/, maxHan: 60 },
  { level: 2, pattern: /^(?:（[一二三四五六七八九十]{1,3}）|第[一二三四五六七八九十百\d]{1,4}节)/, maxHan: 60 },
  { level: 3, pattern: /^(?:\d{1,2}[.，](?!\d)|\d{1,2}(?=[）]))/, maxHan: 50 },
  { level: 4, pattern: /^(?:（\d{1,2}）|[①-⑳])/, maxHan: 50 },
  {
    level: 5,
    pattern: /^(?:第[一二三四五六七八九十]{1,2}[，：]|[一二三四五六七八九十]{1,2}[要是]|其[一二三四五六七八九]|首先|其次|再次|最后)/,
    maxHan: 30,
  },
];

/**
 * The mark that a sentence begins with: its level, its units, and how many Han characters a heading with such
 * a mark may have; null for none.
 */
export function headingMark(sentence: string): { level: number; units: number; maxHan: number } | null {
  for (const { level, pattern, maxHan } of MARKS) {
    const found = pattern.exec(sentence);
    if (found !== null) return { level, units: found[0].length, maxHan };
  }
  return null;
}

/** Marks that count off items inside a paragraph (`一是`, `第一，`) rather than name a section. */
export const ENUMERATION_LEVEL = 5;
