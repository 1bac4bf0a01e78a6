import type { StoryText } from "../word/story-text.ts";
import { childOf, descendants, elements, textOf, type XmlNode } from "../xml/parse-xml.ts";
import type { OdtLabels } from "./odt-labels.ts";

/** What reading a document's body needs besides the body. */
export interface OdtStory {
  text: StoryText;
  labels: OdtLabels;
  /** Names of styles whose text is not shown. */
  hidden: ReadonlySet<string>;
}

interface Place {
  /** All of it is set aside under this kind; null for text. */
  kind: string | null;
  inCell: boolean;
}

/** Blocks that are no text, and what they are. */
const ASIDE: Record<string, string> = {
  "text:table-of-content": "table-of-contents",
  "text:alphabetical-index": "table-of-contents",
  "text:illustration-index": "table-of-contents",
  "text:table-index": "table-of-contents",
  "text:bibliography": "table-of-contents",
  "text:tracked-changes": "tracked-deletion",
};
const SKIPPED = /^(?:text:sequence-decls|text:variable-decls|text:user-field-decls|office:forms|\?:)/;
/** Marks of where something begins or ends, and names of pictures. */
const NO_WORDS = /^(?:office:annotation-end|text:change|\?:(?:title|desc))/;
const SPACES_MAX = 100;
const CELL_PARAGRAPHS_MAX = 4;

/** Reads paragraphs, headings, lists and tables, in order. */
export function readOdtBlocks(node: XmlNode, story: OdtStory, place: Place = { kind: null, inCell: false }): void {
  for (const child of elements(node)) {
    const kind = place.kind ?? ASIDE[child.name] ?? null;
    if (child.name === "text:p" || child.name === "text:h") readParagraph(child, story, { ...place, kind });
    else if (child.name === "text:list") readList(child, story, { ...place, kind });
    else if (child.name === "table:table-row") readRow(child, story, { ...place, kind });
    else if (child.name === "draw:text-box") readOdtBlocks(child, story, { ...place, kind });
    else if (!SKIPPED.test(child.name) || child.name.startsWith("draw:")) readOdtBlocks(child, story, { ...place, kind });
  }
}

function readParagraph(node: XmlNode, story: OdtStory, { kind, inCell }: Place, item = ""): void {
  const boxes: XmlNode[] = [];
  readInline(node, story, { kind: isHidden(node, story) ? "hidden-text" : kind, boxes });
  const level = node.name === "text:h" ? Number(node.attributes["text:outline-level"] ?? 1) : 0;
  const isCounted = kind === null && story.text.hasParagraph;
  const own = level > 0 && item === "" && node.attributes["text:is-list-header"] !== "true" ? story.labels.heading(level) : item;
  const hint = inCell ? ({ kind: "cell", level: 0 } as const) : level >= 1 && level <= 9 ? ({ kind: "heading", level } as const) : null;
  story.text.endParagraph({ label: isCounted ? own : "", hint: kind === null ? hint : null });
  for (const box of boxes) readOdtBlocks(box, story, { kind, inCell });
}

function readList(node: XmlNode, story: OdtStory, place: Place, level = 1, outer = ""): void {
  const style = node.attributes["text:style-name"] ?? outer;
  if (level === 1) story.labels.begin(style, node.attributes["text:continue-numbering"] === "true");
  for (const item of elements(node)) {
    let isFirst = item.name === "text:list-item";
    for (const child of elements(item)) {
      if (child.name === "text:list") readList(child, story, place, level + 1, style);
      else if (child.name === "text:p" || child.name === "text:h") {
        const start = item.attributes["text:start-value"];
        const label = isFirst ? story.labels.item(style, level, start === undefined ? null : Number(start)) : "";
        readParagraph(child, story, place, label);
        isFirst = false;
      }
    }
  }
}

/** Cells are read one by one, row by row. */
function readRow(node: XmlNode, story: OdtStory, place: Place): void {
  const cells = elements(node).filter(({ name }) => name === "table:table-cell");
  for (const cell of cells) {
    story.text.flush();
    const isSmall = descendants(cell, "text:p").length <= CELL_PARAGRAPHS_MAX;
    readOdtBlocks(cell, story, { ...place, inCell: place.inCell || (cells.length > 1 && isSmall) });
    story.text.flush();
  }
}

interface Run {
  kind: string | null;
  /** Text boxes met on the way, read when the paragraph has ended. */
  boxes: XmlNode[];
}

function readInline(node: XmlNode, story: OdtStory, run: Run): void {
  for (const child of node.children) {
    if (typeof child === "string") emit(child.replaceAll(/[ \t\r\n]+/g, " "), story, run.kind);
    else readElement(child, story, { ...run, kind: isHidden(child, story) ? "hidden-text" : run.kind });
  }
}

type Read = (node: XmlNode, story: OdtStory, run: Run) => void;

const INLINE: Record<string, Read> = {
  "text:s": (node, story, { kind }) => emit(" ".repeat(Math.min(SPACES_MAX, Number(node.attributes["text:c"] ?? 1) || 1)), story, kind),
  "text:tab": (_node, story, { kind }) => emit("\t", story, kind),
  "text:line-break": (_node, story, { kind }) => emit("\n", story, kind),
  "text:note": (node, story) => readNote(node, story),
  "office:annotation": (node, story) => story.text.note("comment", descendants(node, "text:p").map(textOf).join("\n")),
  "text:ruby": (node, story, run) => {
    story.text.aside("ruby", textOf(childOf(node, "text:ruby-text") ?? node));
    readInline(childOf(node, "text:ruby-base") ?? node, story, run);
  },
  "draw:frame": (node, _story, run) => void run.boxes.push(node),
  "draw:custom-shape": (node, _story, run) => void run.boxes.push(node),
  "draw:g": (node, _story, run) => void run.boxes.push(node),
};

function readElement(node: XmlNode, story: OdtStory, run: Run): void {
  const read = INLINE[node.name];
  if (read !== undefined) read(node, story, run);
  else if (!NO_WORDS.test(node.name)) readInline(node, story, run);
}

function readNote(node: XmlNode, story: OdtStory): void {
  const kind = node.attributes["text:note-class"] === "endnote" ? "endnote" : "footnote";
  story.text.aside("note-mark", textOf(childOf(node, "text:note-citation") ?? { name: "", attributes: {}, children: [] }));
  const body = childOf(node, "text:note-body");
  if (body !== undefined) story.text.note(kind, descendants(body, "text:p").map(textOf).join("\n"));
}

function emit(text: string, { text: story }: OdtStory, kind: string | null): void {
  if (kind === null) story.append(text);
  else story.aside(kind, text);
}

function isHidden({ name, attributes }: XmlNode, { hidden }: OdtStory): boolean {
  return name === "text:hidden-text" || name === "text:hidden-paragraph" || hidden.has(attributes["text:style-name"] ?? "");
}
