import { Readability } from "@mozilla/readability";
import * as cheerio from "cheerio";
import { parseHTML } from "linkedom";
import { htmlBlocks, treeDepth } from "./html-blocks.ts";

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

/** The article's text, a line a block; the whole body's where no place of an article is to be found. */
export function articleText(html: string): string {
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
