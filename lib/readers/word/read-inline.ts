import { childOf, elements, textOf, type XmlNode } from "../xml/parse-xml.ts";
import { chosenBranch } from "./alternate-content.ts";
import { combinedCharacters } from "./fields.ts";
import type { Story } from "./story.ts";
import { toggle } from "./styles.ts";
import { symbolCharacter } from "./symbols.ts";

/** Tracked changes whose text is gone, and what it is called in the receipt. */
export const GONE: Record<string, string> = { "w:del": "tracked-deletion", "w:moveFrom": "tracked-move" };

type Read = (node: XmlNode, story: Story, kind: string | null) => void;

/** Reads what stands inside a paragraph; `kind` is what all of it is set aside under, null for text. */
export function readInline(node: XmlNode, story: Story, kind: string | null): void {
  for (const child of elements(node)) (INLINE[child.name] ?? readOther)(child, story, kind ?? GONE[child.name] ?? null);
}

const INLINE: Record<string, Read> = {
  "w:r": readRun,
  "w:sdt": readControl,
  "w:fldSimple": (node, story, kind) => {
    story.fields.begin();
    story.fields.instruct(node.attributes["w:instr"] ?? "");
    story.fields.separate();
    readInline(node, story, kind);
    story.fields.end();
  },
  "mc:AlternateContent": (node, story, kind) => readBranch(node, story, kind, readInline),
  "m:oMath": readFormula,
  "m:oMathPara": readFormula,
};

/** Wrappers are looked into, lists of properties are not. */
function readOther(node: XmlNode, story: Story, kind: string | null): void {
  if (!node.name.endsWith("Pr")) readInline(node, story, kind);
}

function readFormula(node: XmlNode, story: Story, kind: string | null): void {
  for (const child of elements(node)) {
    if (child.name === "m:t") story.emit(textOf(child), kind);
    else readFormula(child, story, kind);
  }
}

/** A content control shows its content; the prompt of an empty one is no text of anybody. */
export function readControl(node: XmlNode, story: Story, kind: string | null): void {
  const isPrompt = toggle(childOf(node, "w:sdtPr"), "w:showingPlcHdr") ?? false;
  const content = childOf(node, "w:sdtContent");
  if (content !== undefined) readInline(content, story, kind ?? (isPrompt ? "placeholder" : null));
}

function readBranch(node: XmlNode, story: Story, kind: string | null, read: Read): void {
  const branch = chosenBranch(node);
  if (branch !== undefined) read(branch, story, kind);
}

function readRun(node: XmlNode, story: Story, kind: string | null): void {
  readRunParts(node, story, kind ?? (isHidden(node, story) ? "hidden-text" : null));
}

function isHidden(node: XmlNode, story: Story): boolean {
  const properties = childOf(node, "w:rPr");
  const style = childOf(properties, "w:rStyle")?.attributes["w:val"];
  const { styles } = story.parts;
  return toggle(properties, "w:vanish") ?? styles.isHidden(style) ?? styles.isHidden(story.style) ?? false;
}

function readRunParts(node: XmlNode, story: Story, kind: string | null): void {
  let inside = kind;
  for (const child of elements(node)) {
    // A mark of the author's own choice stands behind the reference, in the same run.
    if (child.attributes["w:customMarkFollows"] !== undefined) inside ??= "note-mark";
    RUN_PARTS[child.name]?.(child, story, inside);
  }
}

function note(noteKind: string): Read {
  return (node, story) => {
    if (story.fields.isShown || !story.trustFields)
      story.text.note(noteKind, story.parts.notes.get(noteKind)?.get(node.attributes["w:id"] ?? "") ?? "");
  };
}

function shown(text: string): Read {
  return (_node, story, kind) => story.emit(text, kind);
}

const box: Read = (node, story, kind) => {
  if (story.fields.isShown || !story.trustFields) story.boxes.push({ node, kind });
};

const RUN_PARTS: Record<string, Read> = {
  "w:t": (node, story, kind) => story.emit(textOf(node), kind),
  "w:delText": (node, story, kind) => story.emit(textOf(node), kind ?? "tracked-deletion"),
  "w:tab": shown("\t"),
  "w:ptab": shown("\t"),
  "w:br": shown("\n"),
  "w:cr": shown("\n"),
  "w:noBreakHyphen": shown("-"),
  "w:sym": (node, story, kind) => {
    const [font, code] = [node.attributes["w:font"] ?? "", node.attributes["w:char"] ?? ""];
    const character = symbolCharacter(font, code);
    story.emit(character ?? `${font} ${code}`, kind ?? (character === null ? "symbol" : null));
  },
  "w:instrText": (node, story) => story.fields.instruct(textOf(node)),
  "w:fldChar": readFieldMark,
  "w:footnoteReference": note("footnote"),
  "w:endnoteReference": note("endnote"),
  "w:commentReference": note("comment"),
  "w:ruby": readRuby,
  "w:drawing": box,
  "w:pict": box,
  "w:object": box,
  "mc:AlternateContent": (node, story, kind) => readBranch(node, story, kind, readRunParts),
};

function readFieldMark(node: XmlNode, story: Story, kind: string | null): void {
  const type = node.attributes["w:fldCharType"];
  if (type === "begin") story.fields.begin();
  else if (type === "separate") story.fields.separate();
  else if (type === "end") {
    const combined = combinedCharacters(story.fields.end());
    if (combined === null) return;
    if (combined.above !== "○") story.emit(combined.above, kind ?? "ruby");
    story.emit(combined.base, kind);
  }
}

/** The reading aid above characters is set aside, the characters stay. */
function readRuby(node: XmlNode, story: Story, kind: string | null): void {
  for (const child of elements(node)) {
    if (child.name === "w:rt") readInline(child, story, kind ?? "ruby");
    else if (child.name === "w:rubyBase") readInline(child, story, kind);
  }
}
