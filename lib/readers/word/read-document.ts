import { AppError } from "#lib/errors.ts";
import type { RawSpeech } from "#lib/types.ts";
import { descendants, elements, textOf, type XmlNode } from "../xml/parse-xml.ts";
import { NumberLabels } from "./number-labels.ts";
import { readNumbering } from "./numbering.ts";
import { readBlocks } from "./read-blocks.ts";
import { type DocumentParts, Story } from "./story.ts";
import { Styles } from "./styles.ts";
import type { WordPackage } from "./word-package.ts";

type ReadText = Pick<RawSpeech, "text"> & Required<Pick<RawSpeech, "setAside" | "layout">>;

const NOTE_PARTS = [
  { kind: "footnote", type: "footnotes" },
  { kind: "endnote", type: "endnotes" },
  { kind: "comment", type: "comments" },
] as const;

/**
 * The text of a Word document as its pages show it, one paragraph or cell a line, and what else a reader of
 * the file would see.
 *
 * @param chunks lines of included documents by relationship id
 * @throws AppError DOCX_CORRUPT
 */
export function readDocument(document: WordPackage, file: string, chunks: ReadonlyMap<string, readonly string[]>): ReadText {
  const root = document.root(document.mainPart);
  if (root === null || root.name !== "w:document") throw new AppError("DOCX_CORRUPT", "the main part is no Word document", { where: file });
  const parts = readParts(document, chunks);
  const lists = readNumbering(document.related("numbering"));
  const read = (trustFields: boolean) => {
    const story = new Story(parts, new NumberLabels(lists, parts.styles), trustFields);
    readBlocks(root, story, { kind: null, inCell: false });
    for (const text of objectTexts(document)) story.text.note("embedded-object", text);
    story.text.flush();
    return story;
  };
  const trusting = read(true);
  const story = trusting.fields.isOpen ? read(false) : trusting;
  return { text: story.text.text(), setAside: story.text.setAside, layout: story.text.layout };
}

function readParts(document: WordPackage, chunks: DocumentParts["chunks"]): DocumentParts {
  const styles = new Styles(document.related("styles"));
  const bare: DocumentParts = { styles, notes: new Map(), margins: new Map(), chunks: new Map() };
  const notes = new Map(NOTE_PARTS.map(({ kind, type }) => [kind as string, noteTexts(document.related(type), bare)]));
  const margins = new Map<string, { kind: string; text: string }[]>();
  for (const [id, { type, target }] of document.relations(document.mainPart)) {
    const root = type === "header" || type === "footer" ? document.root(target) : null;
    if (root !== null) margins.set(id, marginTexts(root, `page-${type}`, bare));
  }
  return { styles, notes, margins, chunks };
}

/** Text of every note by id; the lines that separate notes from the page are none. */
function noteTexts(root: XmlNode | null, parts: DocumentParts): Map<string, string> {
  const notes = (root === null ? [] : elements(root)).filter(({ attributes }) => !/eparator/.test(attributes["w:type"] ?? ""));
  return new Map(notes.map((note) => [note.attributes["w:id"] ?? "", storyText(note, parts)]));
}

function marginTexts(root: XmlNode, kind: string, parts: DocumentParts): { kind: string; text: string }[] {
  const watermarks = descendants(root, "v:textpath").map(({ attributes }) => ({ kind: "watermark", text: attributes.string ?? "" }));
  const unique = new Map(watermarks.map((mark) => [mark.text, mark]));
  return [{ kind, text: storyText(root, parts) }, ...unique.values()].filter(({ text }) => text !== "");
}

function storyText(node: XmlNode, parts: DocumentParts): string {
  const story = new Story(parts, null, false);
  readBlocks(node, story, { kind: null, inCell: false });
  story.text.flush();
  return story.text.text();
}

/** Text of charts and diagrams, which lie in parts of their own. */
function objectTexts(document: WordPackage): string[] {
  const names = document.partNames().filter((name) => /^word\/(?:diagrams\/data|charts\/chart)\d*\.xml$/.test(name));
  return names.map((name) => {
    const root = document.root(name);
    return root === null ? "" : descendants(root, "a:t").map(textOf).join("\n");
  });
}
