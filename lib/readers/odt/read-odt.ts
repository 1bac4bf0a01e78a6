import { AppError } from "#lib/errors.ts";
import type { RawSpeech } from "#lib/types.ts";
import { unzip } from "../unzip.ts";
import { StoryText } from "../word/story-text.ts";
import { childOf, descendants, elements, parseXml, textOf, type XmlNode } from "../xml/parse-xml.ts";
import { OdtLabels } from "./odt-labels.ts";
import { readOdtBlocks } from "./read-odt-blocks.ts";

type OdtText = Pick<RawSpeech, "text"> & Required<Pick<RawSpeech, "setAside" | "layout">>;

/**
 * Text of an OpenDocument file, as a package or as one flat XML file.
 *
 * @throws AppError ODT_CORRUPT, ARCHIVE_BOMB, ARCHIVE_ENCRYPTED
 */
export async function readOdt(bytes: Uint8Array, file: string): Promise<OdtText> {
  const { content, styles } = await rootsOf(bytes, file);
  const body = childOf(childOf(content, "office:body"), "office:text");
  if (body === undefined) throw new AppError("ODT_CORRUPT", "the file is no OpenDocument text", { where: file });
  const sheets = [styles, content].filter((root) => root !== null);
  const text = new StoryText();
  readOdtBlocks(body, { text, labels: new OdtLabels(sheets), hidden: hiddenStyles(sheets) });
  text.flush();
  for (const { kind, text: margin } of marginsOf(styles ?? content)) text.note(kind, margin);
  text.flush();
  return { text: text.text(), setAside: text.setAside, layout: text.layout };
}

async function rootsOf(bytes: Uint8Array, file: string): Promise<{ content: XmlNode; styles: XmlNode | null }> {
  const parse = (part: Uint8Array, name: string) => parseXml(part, { part: name, file, code: "ODT_CORRUPT" });
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { content: parse(bytes, file), styles: null };
  const parts = new Map<string, Uint8Array>();
  for await (const { name, bytes: part } of unzip(bytes, file, (name) => /^(?:content|styles)\.xml$|^META-INF\/manifest\.xml$/.test(name)))
    parts.set(name, part);
  const manifest = parts.get("META-INF/manifest.xml");
  if (manifest !== undefined && descendants(withoutType(manifest, parse), "manifest:encryption-data").length > 0)
    throw new AppError("ARCHIVE_ENCRYPTED", "the document has a password", { where: file });
  const content = parts.get("content.xml");
  if (content === undefined) throw new AppError("ODT_CORRUPT", "the package has no text", { where: file });
  const styles = parts.get("styles.xml");
  return { content: parse(content, "content.xml"), styles: styles === undefined ? null : parse(styles, "styles.xml") };
}

/** Old programs put a document type before their manifest, and nowhere else. */
function withoutType(bytes: Uint8Array, parse: (part: Uint8Array, name: string) => XmlNode): XmlNode {
  const xml = new TextDecoder().decode(bytes).replace(/<!DOCTYPE[^>[]*>/, "");
  return parse(new TextEncoder().encode(xml), "META-INF/manifest.xml");
}

/** Names of styles whose text is not shown. */
function hiddenStyles(roots: readonly XmlNode[]): Set<string> {
  const styles = roots.flatMap((root) => descendants(root, "style:style"));
  const hidden = styles.filter((style) => childOf(style, "style:text-properties")?.attributes["text:display"] === "none");
  return new Set(hidden.map(({ attributes }) => attributes["style:name"] ?? ""));
}

/** What stands at head and foot of every page, each once. */
function marginsOf(root: XmlNode): { kind: string; text: string }[] {
  const found = descendants(root, "style:master-page").flatMap((page) =>
    elements(page).flatMap((part) => {
      const kind = /^style:(header|footer)/.exec(part.name)?.[1];
      return kind === undefined ? [] : descendants(part, "text:p").map((line) => ({ kind: `page-${kind}`, text: textOf(line).trim() }));
    }),
  );
  const seen = new Set<string>();
  return found.filter(({ kind, text }) => text !== "" && !seen.has(`${kind} ${text}`) && seen.add(`${kind} ${text}`));
}
