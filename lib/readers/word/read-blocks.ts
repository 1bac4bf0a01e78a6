import type { LayoutHint } from "#lib/types.ts";
import { childOf, descendants, elements, textOf, type XmlNode } from "../xml/parse-xml.ts";
import { chosenBranch } from "./alternate-content.ts";
import { GONE, readInline } from "./read-inline.ts";
import type { Story } from "./story.ts";
import { toggle } from "./styles.ts";

/** Where a block stands. */
interface Place {
  /** All of it is set aside under this kind; null for text. */
  kind: string | null;
  /** It is a cell of a table whose cells belong side by side. */
  inCell: boolean;
}

type Read = (node: XmlNode, story: Story, place: Place) => void;

/** Reads paragraphs, tables and what holds them, in order. */
export function readBlocks(node: XmlNode, story: Story, place: Place): void {
  for (const child of elements(node)) {
    const kind = place.kind ?? GONE[child.name] ?? null;
    (BLOCKS[child.name] ?? readOther)(child, story, { ...place, kind });
  }
}

const BLOCKS: Record<string, Read> = {
  "w:p": readParagraph,
  "w:tbl": readTable,
  "w:sdt": readControl,
  "w:sectPr": readSection,
  "w:altChunk": (node, story) => {
    story.text.flush();
    for (const line of story.parts.chunks.get(node.attributes["r:id"] ?? "") ?? []) {
      story.text.append(line);
      story.text.endParagraph();
    }
  },
  "mc:AlternateContent": (node, story, place) => {
    const branch = chosenBranch(node);
    if (branch !== undefined) readBlocks(branch, story, place);
  },
};

function readOther(node: XmlNode, story: Story, place: Place): void {
  if (!node.name.endsWith("Pr")) readBlocks(node, story, place);
}

/** Automatic tables of contents stand in a control of their own; an empty control shows its prompt. */
function readControl(node: XmlNode, story: Story, place: Place): void {
  const properties = childOf(node, "w:sdtPr");
  const gallery = childOf(childOf(properties, "w:docPartObj"), "w:docPartGallery")?.attributes["w:val"] ?? "";
  const isPrompt = toggle(properties, "w:showingPlcHdr") ?? false;
  const kind = /table of contents|目录/i.test(gallery) ? "table-of-contents" : isPrompt ? "placeholder" : null;
  const content = childOf(node, "w:sdtContent");
  if (content !== undefined) readBlocks(content, story, { ...place, kind: place.kind ?? kind });
}

function readParagraph(node: XmlNode, story: Story, { kind, inCell }: Place): void {
  const properties = childOf(node, "w:pPr");
  const { styles } = story.parts;
  const style = childOf(properties, "w:pStyle")?.attributes["w:val"] ?? styles.defaultParagraph;
  const contents = /^(?:toc|目录) ?(?:\d|heading|标题)|^toc$|^table of (?:figures|authorities)|^index ?\d/.test(styles.name(style));
  story.style = style;
  readInline(node, story, kind ?? (contents ? "table-of-contents" : null));
  if (!hasOpenEnd(properties)) endParagraph(properties, style, story, { kind, inCell });
  const section = childOf(properties, "w:sectPr");
  if (section !== undefined) readSection(section, story);
  for (const { node: box, kind: boxKind } of story.boxes.splice(0)) readBox(box, story, { kind: kind ?? boxKind, inCell });
}

/** A deleted or hidden paragraph mark and a drop cap: what follows is the same paragraph. */
function hasOpenEnd(properties: XmlNode | undefined): boolean {
  const mark = childOf(properties, "w:rPr");
  const isGone = childOf(mark, "w:del") !== undefined || childOf(mark, "w:moveFrom") !== undefined;
  const dropCap = childOf(properties, "w:framePr")?.attributes["w:dropCap"] ?? "none";
  return isGone || (toggle(mark, "w:vanish") ?? toggle(mark, "w:specVanish") ?? false) || dropCap !== "none";
}

function endParagraph(properties: XmlNode | undefined, style: string | undefined, story: Story, { kind, inCell }: Place): void {
  const label = kind === null ? (story.labels?.next(childOf(properties, "w:numPr"), style) ?? "") : "";
  story.text.endParagraph({ label: story.text.hasParagraph ? label : "", hint: hintOf(properties, style, story, inCell) });
}

function hintOf(properties: XmlNode | undefined, style: string | undefined, story: Story, inCell: boolean) {
  if (inCell) return { kind: "cell" as LayoutHint["kind"], level: 0 };
  const own = childOf(properties, "w:outlineLvl")?.attributes["w:val"];
  const level = own === undefined ? story.parts.styles.headingLevel(style) : Number(own) + 1;
  return level >= 1 && level <= 9 ? { kind: "heading" as LayoutHint["kind"], level } : null;
}

/** Cells are read one by one, row by row. */
function readTable(node: XmlNode, story: Story, place: Place): void {
  for (const row of descendants(node, "w:tr")) {
    const properties = childOf(row, "w:trPr");
    const kind = childOf(properties, "w:del") !== undefined ? "tracked-deletion" : toggle(properties, "w:hidden") ? "hidden-text" : null;
    const cells = descendants(row, "w:tc");
    for (const cell of cells) {
      story.text.flush();
      const isGone = childOf(childOf(cell, "w:tcPr"), "w:cellDel") !== undefined;
      const inCell = place.inCell || (cells.length > 1 && isSmall(cell));
      readBlocks(cell, story, { kind: place.kind ?? kind ?? (isGone ? "tracked-deletion" : null), inCell });
      story.text.flush();
    }
  }
}

/** A cell of many paragraphs is a page that was laid out by a table. */
function isSmall(cell: XmlNode): boolean {
  return descendants(cell, "w:p").length <= 4;
}

/** Page headers and footers are set aside once, where their first section ends. */
function readSection(node: XmlNode, story: Story): void {
  for (const reference of elements(node).filter(({ name }) => /^w:(?:header|footer)Reference$/.test(name))) {
    for (const { kind, text } of story.parts.margins.get(reference.attributes["r:id"] ?? "") ?? []) {
      if (!story.shownMargins.has(`${kind} ${text}`)) story.text.note(kind, text);
      story.shownMargins.add(`${kind} ${text}`);
    }
  }
}

/** Text of a drawing: boxes with paragraphs, labels of shapes, lettering. */
function readBox(node: XmlNode, story: Story, place: Place): void {
  for (const child of elements(node)) {
    if (child.name === "w:txbxContent") {
      readBlocks(child, story, place);
      story.text.flush();
    } else if (child.name === "a:p") {
      story.emit(descendants(child, "a:t").map(textOf).join(""), place.kind);
      story.text.endParagraph();
    } else if (child.name === "v:textpath") story.text.note("watermark", child.attributes.string ?? "");
    else if (child.name === "mc:AlternateContent") readBox(chosenBranch(child) ?? { name: "", attributes: {}, children: [] }, story, place);
    else readBox(child, story, place);
  }
}
