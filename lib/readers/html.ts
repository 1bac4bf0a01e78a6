import { Readability } from "@mozilla/readability";
import * as cheerio from "cheerio";
import { parseHTML } from "linkedom";
import { AppError } from "#lib/errors.ts";
import { contentHash } from "./content-hash.ts";
import { decodeText } from "./decode.ts";
import { htmlBlocks, treeDepth } from "./html-blocks.ts";
import type { Reader } from "./types.ts";

/** Where government and news sites keep the text of a page, most specific first. */
const TEXT_PLACES = [
  "#UCAP-CONTENT",
  ".pages_content",
  ".TRS_Editor",
  ".trs_editor_view",
  "#zoom",
  ".article-content",
  ".article_content",
  "#ozoom",
  ".rm_txt_con",
  ".mw-parser-output",
  "article",
  "main",
];

/** The place must hold this share of the page's Chinese text to be believed. */
const LEAST_SHARE = 0.3;

/** Writing a tree out again and walking it for the article recurse; deeper pages are hostile and are taken whole. */
const DEEPEST_TREE = 120;

/** A web page: the article's text, without navigation and footers. */
export const htmlReader: Reader = {
  name: "html",
  extensions: [".html", ".htm", ".xhtml"],
  *read(bytes, file) {
    const html = decodeHtml(bytes, file);
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

function articleText(html: string): string {
  const page = cheerio.load(html);
  page(
    "script, style, noscript, template, iframe, nav, header nav, footer, form, button, .mw-editsection, sup.reference, .noprint",
  ).remove();
  const whole = htmlBlocks(page, "body");
  for (const place of TEXT_PLACES) {
    const text = page(place).length === 1 ? htmlBlocks(page, place) : "";
    if (text !== "" && hanLength(text) >= LEAST_SHARE * hanLength(whole)) return withTitle(page, place, text);
  }
  return (treeDepth(page) <= DEEPEST_TREE ? readable(page.html()) : null) ?? whole;
}

/** The page's headline often stands outside the text's own place. */
function withTitle(page: cheerio.CheerioAPI, place: string, text: string): string {
  const headline = page("h1").first();
  const title = htmlBlocks(page, "h1").replaceAll("\n", "");
  const stands = title === "" || headline.closest(place).length > 0 || text.startsWith(title);
  return stands ? text : `${title}\n${text}`;
}

function readable(html: string): string | null {
  // linkedom makes the document that Readability walks; it runs no scripts and loads nothing.
  const article = new Readability(parseHTML(html).document as unknown as Document).parse();
  if (!article?.content) return null;
  const text = htmlBlocks(cheerio.load(`<body>${article.content}</body>`), "body");
  return text === "" ? null : text;
}

function hanLength(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
