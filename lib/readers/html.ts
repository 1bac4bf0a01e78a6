import { AppError } from "#lib/errors.ts";
import { contentHash } from "./content-hash.ts";
import { decodeText, tryDecode } from "./decode.ts";
import type { Reader } from "./types.ts";

/** What pages call the encodings that need to be announced, and what reads them. */
const DECLARED: Readonly<Record<string, string>> = {
  gb2312: "gb18030",
  gbk: "gb18030",
  gb18030: "gb18030",
  big5: "big5",
  "big5-hkscs": "big5",
};

/** A web page: the article's text, without navigation and footers. */
export const htmlReader: Reader = {
  name: "html",
  extensions: [".html", ".htm", ".shtml", ".xhtml"],
  async *read(bytes, file) {
    const html = decodeHtml(bytes, file);
    if (!/\p{Script=Han}|&#/u.test(html)) throw new AppError("EMPTY_TEXT", "the page holds no Chinese text", { where: file });
    const { readArticle } = await import("./html-article.ts"); // The parsers take longer to load than most texts take to read.
    const { text, setAside, hints } = readArticle(html, file);
    if (!/\p{Script=Han}/u.test(text)) throw new AppError("EMPTY_TEXT", "the page holds no Chinese text", { where: file });
    yield { speech: { text, stated: {}, file, contentHash: contentHash(bytes), setAside, hints } };
  },
};

/**
 * A page may say its encoding in a meta element; what it says is checked as strictly as everything else, and
 * strict UTF-8 is never anything else.
 */
function decodeHtml(bytes: Uint8Array, file: string): string {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const charset = /<(?:meta[^>]+charset|\?xml[^>]+encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  const encoding = DECLARED[charset ?? ""];
  if (encoding === undefined || bytes.includes(0) || tryDecode(bytes, "utf-8") !== null) return decodeText(bytes, file);
  return tryDecode(bytes, encoding)?.replaceAll(/\r\n?/g, "\n") ?? decodeText(bytes, file);
}
