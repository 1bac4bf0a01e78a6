import { posix } from "node:path";
import * as cheerio from "cheerio";
import { AppError } from "#lib/errors.ts";
import type { SetAside } from "#lib/types.ts";
import { htmlBlocks, isTooDeep } from "../html-blocks.ts";
import { removeHidden } from "../html-hidden.ts";
import { removeMarks } from "../html-marks.ts";
import { descendants, parseXml, type XmlNode } from "../xml/parse-xml.ts";

/** Pages that list or number the others. */
const NO_CHAPTER = /(?:^|[\s/_-])(?:nav|toc|cover|titlepage|copyright)(?:$|[\s._-])/i;

/** The book's chapters in the order in which they are read. @throws AppError EPUB_CORRUPT */
export function chaptersOf(parts: ReadonlyMap<string, Uint8Array>, file: string): Uint8Array[] {
  const root = (name: string): XmlNode => {
    const part = parts.get(name);
    if (part === undefined) throw new AppError("EPUB_CORRUPT", `the book has no part ${name}`, { where: file });
    return parseXml(part, { part: name, file, code: "EPUB_CORRUPT" });
  };
  const container = root("META-INF/container.xml");
  const packageName = descendants(container, "container:rootfile")[0]?.attributes["full-path"];
  if (packageName === undefined) throw new AppError("EPUB_CORRUPT", "the book names no list of chapters", { where: file });
  const book = root(packageName);
  const items = new Map(descendants(book, "opf:item").map(({ attributes }) => [attributes.id ?? "", attributes]));
  return descendants(book, "opf:itemref").flatMap(({ attributes }) => {
    const item = items.get(attributes.idref ?? "");
    const target = item?.href;
    if (item === undefined || target === undefined || attributes.linear === "no") return [];
    if (/\bnav\b/.test(item.properties ?? "") || NO_CHAPTER.test(`${attributes.idref ?? ""} ${posix.basename(target)}`)) return [];
    return parts.get(posix.normalize(posix.join(posix.dirname(packageName), decodeURIComponent(target)))) ?? [];
  });
}

/** A chapter's lines; readings, marks of notes, the notes themselves and hidden parts are set aside. */
export function chapterText(xhtml: string): { text: string; setAside: SetAside[] } {
  const page = cheerio.load(xhtml);
  page("script, style, head, svg").remove();
  if (isTooDeep(page)) return { text: htmlBlocks(page, "body"), setAside: [] };
  const setAside: SetAside[] = removeHidden(page).map((text) => ({ kind: "hidden-text", text, offset: 0 }));
  for (const node of page("aside, [role=doc-footnote], [role=doc-endnotes], .footnote, .footnotes").toArray()) {
    setAside.push({ kind: "footnote", text: page(node).text().trim(), offset: 0 });
    page(node).remove();
  }
  setAside.push(...removeMarks(page).map((mark) => ({ ...mark, offset: 0 })));
  return { text: htmlBlocks(page, "body"), setAside: setAside.filter(({ text }) => text !== "") };
}
