import { AppError } from "#lib/errors.ts";
import { contentHash } from "./content-hash.ts";
import { decodeText } from "./decode.ts";
import type { Reader } from "./types.ts";

/** A web page: the article's text, without navigation and footers. */
export const htmlReader: Reader = {
  name: "html",
  extensions: [".html", ".htm", ".xhtml"],
  async *read(bytes, file) {
    const html = decodeHtml(bytes, file);
    const { articleText } = await import("./html-article.ts"); // The parsers take longer to load than most texts take to read.
    const text = articleText(html);
    if (!/\p{Script=Han}/u.test(text)) throw new AppError("EMPTY_TEXT", "the page holds no Chinese text", { where: file });
    yield { speech: { text, stated: {}, file, contentHash: contentHash(bytes) } };
  },
};

/** A page may say its encoding in a meta element; what it says is checked as strictly as everything else. */
function decodeHtml(bytes: Uint8Array, file: string): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  const charset = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (charset !== undefined && /^(gb2312|gbk|gb18030|big5)$/.test(charset)) {
    const declared = tryDecode(bytes, charset === "big5" ? "big5" : "gb18030");
    if (declared !== null && !declared.includes("\0")) return declared;
  }
  return decodeText(bytes, file);
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
