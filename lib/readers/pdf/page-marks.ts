const NUMBER = String.raw`(?:\d{1,4}|[一二三四五六七八九十百〇零]{1,5}|[ivxlcdm]{1,7}|[IVXLCDM]{1,7}|[ⅰ-ⅹⅠ-Ⅻ①-⑳])`;
const ORNAMENT = String.raw`[-—–―─━－_~～·•・∙.．*＊※◆◇■|｜/／<>〈〉《》()（）[\]【】〔〕]`;
const OF = `(?:[,，;；、/／|｜·(（-]?(?:共|总|全|计)${NUMBER}页?|[/／]${NUMBER}页?|of${NUMBER})?`;
const MARK = new RegExp(
  `^${ORNAMENT}{0,4}(?:(?:第|page|p\\.?|页码?[:：]?)?${NUMBER}页?${OF}|共${NUMBER}页[,，;；、/／|｜·-]?第${NUMBER}页?)${ORNAMENT}{0,4}$`,
  "iu",
);

/** True for nothing but a page number, whatever its form: `- 一 -`, `ii`, `第3页 共9页`, `·1·`, `3/9`. */
export function isPageMark(text: string): boolean {
  // Some fonts draw 一 as the radical ⼀, and digits come full-width.
  const plain = text.normalize("NFKC").replaceAll(/\s+/g, "");
  return plain.length <= 24 && (MARK.test(plain) || areTwoMarks(text));
}

/** The marks of two book pages that stand side by side on one: `—2— —3—`. */
function areTwoMarks(text: string): boolean {
  const [first, second, ...more] = text
    .normalize("NFKC")
    .trim()
    .split(/(?<=\S)\s+(?=[-—·])/);
  return (
    first !== undefined && second !== undefined && more.length === 0 && [first, second].every((mark) => /\d/.test(mark) && MARK.test(mark))
  );
}

const PRINTED_AT = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},?\d{1,2}:\d{2}(?::\d{2})?(?:[ap]m|上午|下午)?/i;
const ADDRESS = /^(?:https?|file):\/\/[!-~]+$|^(?:about:blank)/i;

/** What a browser prints at head and foot of a page: time and title, or address and page number. */
export function isBrowserLine(text: string): boolean {
  const plain = text.replaceAll(/\s+/g, "");
  return PRINTED_AT.test(plain) || ADDRESS.test(plain);
}
