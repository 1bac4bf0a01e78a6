const ENDED = /(?:[。！？；：!?;:…][”’"'」』）)》】]*|讲话|发言|报告|致辞|致词|讲话稿|发言稿|摘要)$/;
/** Headings, dates, brackets and dashes of a title block begin a line of their own. */
const BEGINS =
  /^(?:[一二三四五六七八九十]{1,3}[、.．，,]|[（(]|第[一二三四五六七八九十]{1,3}[，、,：:章节部分编条]|\d{1,2}[.．、](?!\d)|\d{1,2}[）)]|[一二三四五六七八九十]{1,2}[是要]|[①-⑳•●■◆▪【]|——|[\d〇零一二三四五六七八九十]{4}年)/;

/**
 * What becomes of line breaks that a person set inside a paragraph: one that falls into a sentence is taken
 * out, one behind a sentence or before a heading ends a line.
 *
 * @param text a paragraph, `\n` for its line breaks
 * @returns the text with the breaks that stay, and the places of those taken out
 */
export function resolveBreaks(text: string): { text: string; taken: number[] } {
  const taken: number[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) if (isInside(text, at)) taken.push(at);
  if (taken.length === 0) return { text, taken };
  const gone = new Set(taken);
  return { text: Array.from({ length: text.length }, (_unused, at) => (gone.has(at) ? "" : text.charAt(at))).join(""), taken };
}

/** Two breaks in a row are as good as an empty line. */
function isInside(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf("\n", at - 1) + 1, at).trim();
  const next = text.indexOf("\n", at + 1);
  const after = text.slice(at + 1, next < 0 ? undefined : next).trim();
  if (before === "" || after === "" || /[A-Za-z]$/.test(before)) return false;
  return !ENDED.test(before) && !BEGINS.test(after);
}
