const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部])/;
const HEADING_UNITS_MAX = 40;

/** A numbered heading that stands twice in a row: converters write it as heading and as text. */
export function markDoubledHeadings(paragraphs: readonly string[], verdicts: (string | null)[]): void {
  let before = "";
  for (const [index, text] of paragraphs.entries()) {
    if (verdicts[index] !== null) continue;
    if (text === before && text.length <= HEADING_UNITS_MAX && NUMBERED.test(text) && !/[。！？；]$/.test(text))
      verdicts[index] = "repeated-heading";
    before = text;
  }
}
