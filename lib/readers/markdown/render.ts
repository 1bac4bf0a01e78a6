import type { Nodes, Parents } from "mdast";
import type { LayoutHint, RawSpeech, SetAside } from "#lib/types.ts";
import { isContents, isContentsHeading } from "./contents.ts";
import { withoutEmphasis } from "./emphasis.ts";
import { type Aside, NOTE_CLOSE, NOTE_OPEN, PLAIN, STAR } from "./source.ts";

const DEPTH_MAX = 100;
const NOTE_PLACE = new RegExp(`${NOTE_OPEN}(\\d+)${NOTE_CLOSE}`);
/** Stands for something that was set aside until the paragraph is complete. */
const ASIDE = "\ue0f2";
const CELL = { kind: "cell", level: 0 } as const;
const COMMENT = /^<!--[\s\S]*?(?:-->|$)/;

interface Page {
  text: string;
  setAside: SetAside[];
  layout: LayoutHint[];
  /** Set aside within the paragraph that is being put together, in order. */
  pending: { kind: string; text: string }[];
  notes: readonly Aside[];
  source: string;
}

/** What a Markdown page shows: its text, what was set aside, and which lines are headings and cells. */
export type MarkdownText = Pick<RawSpeech, "text"> & Required<Pick<RawSpeech, "setAside" | "layout">>;

/**
 * The text that a Markdown page shows, a block a line: paragraphs, headings, items, cells. Notes and their
 * marks, pictures' captions, comments, program code and contents that lead to the headings are set aside.
 */
export function renderMarkdown(tree: Nodes, source: string, notes: readonly Aside[]): MarkdownText {
  const page: Page = { text: "", setAside: [], layout: [], pending: [], notes, source };
  block(tree, page, "", 0);
  return { text: page.text, setAside: page.setAside, layout: page.layout };
}

function block(node: Nodes, page: Page, mark: string, depth: number): void {
  if (depth > DEPTH_MAX) addLine(page, mark + sourceOf(node, page));
  else if (node.type === "paragraph") addLine(page, mark + inline(node, page, depth));
  else if (node.type === "heading") addLine(page, mark + inline(node, page, depth), { kind: "heading", level: node.depth });
  else if (node.type === "tableCell") addLine(page, inline(node, page, depth), CELL);
  else if (isContents(node)) setAside(page, "contents", sourceOf(node, page));
  else if (node.type === "code") setAside(page, "code-block", node.value);
  else if (node.type === "html") addHtml(page, node.value);
  else if (node.type === "footnoteDefinition") setAside(page, "footnote", sourceOf(node, page).replace(/^\[\^[^\]]*\]:\s*/, ""));
  else if (node.type === "list") {
    node.children.forEach((item, at) => {
      block(item, page, node.ordered ? `${(node.start ?? 1) + at}. ` : "", depth + 1);
    });
  } else if ("children" in node) {
    const { children } = node as Parents;
    children.forEach((child, at) => {
      if (isContentsHeading(child, children[at + 1])) setAside(page, "contents", sourceOf(child, page));
      else block(child, page, at === 0 ? mark : "", depth + 1);
    });
  }
}

function sourceOf({ position }: Nodes, { source }: Page): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

function addLine(page: Page, line: string, hint?: Pick<LayoutHint, "kind" | "level">): void {
  const pending = page.pending.splice(0);
  const pieces = withoutEmphasis(line).replaceAll(STAR, "*").split(ASIDE);
  const text = pieces.join("").replaceAll(PLAIN, "").trim();
  let offset = page.text.length + (page.text === "" || text === "" ? 0 : 1);
  if (text !== "") page.text += page.text === "" ? text : `\n${text}`;
  const told = line.includes(PLAIN) ? CELL : hint;
  if (text !== "" && told !== undefined) page.layout.push({ ...told, start: offset, end: page.text.length });
  pending.forEach((entry, at) => {
    offset += pieces[at]?.length ?? 0;
    page.setAside.push({ ...entry, offset: Math.min(offset, page.text.length) });
  });
}

function setAside(page: Page, kind: string, text: string): void {
  if (text.trim() !== "") page.setAside.push({ kind, text: text.trim(), offset: page.text.length });
}

/** Tags are not shown, comments neither; what stands between tags is. */
function addHtml(page: Page, html: string): void {
  const comment = COMMENT.exec(html)?.[0];
  if (comment !== undefined) setAside(page, "comment", comment.replaceAll(/^<!--|-->$/g, ""));
  const rest = html
    .slice(comment?.length ?? 0)
    .replaceAll(/<!--[\s\S]*?-->/g, "")
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/gi, "")
    .replaceAll(/<br\b[^>]*>|<\/(?:p|div|h\d|li|td|th|tr|center)>/gi, "\n")
    .replaceAll(/<\/?[a-z][^>]*>/gi, "");
  for (const line of rest.split("\n")) if (line.trim() !== "") addLine(page, line.trim());
}

function inline(node: Nodes, page: Page, depth: number): string {
  if (node.type === "text" || node.type === "inlineCode") return withNotes(node.value, page);
  if (node.type === "break") return "\n";
  if (node.type === "html") return inlineHtml(node.value, page);
  if (node.type === "image" || node.type === "imageReference") return aside(page, "caption", node.alt ?? "");
  if (node.type === "footnoteReference") return aside(page, "note-mark", `[^${node.label ?? node.identifier}]`);
  if (!("children" in node) || depth > DEPTH_MAX) return sourceOf(node, page);
  return (node as Parents).children.map((child) => inline(child, page, depth + 1)).join("");
}

function inlineHtml(html: string, page: Page): string {
  if (/^<br\b/i.test(html)) return "\n";
  return COMMENT.test(html) ? aside(page, "comment", html.replaceAll(/^<!--|-->$/g, "").trim()) : "";
}

function aside(page: Page, kind: string, text: string): string {
  if (text === "") return "";
  page.pending.push({ kind, text });
  return ASIDE;
}

/** What was marked before the source was parsed: an inline note, a work that is named in brackets. */
function noteAside(page: Page, number: number): string {
  const { kind, text } = page.notes[number] ?? { kind: "footnote", text: "" };
  return aside(page, kind, text);
}

function withNotes(text: string, page: Page): string {
  const parts = text.split(NOTE_PLACE);
  return parts.map((part, at) => (at % 2 === 0 ? part : noteAside(page, Number(part)))).join("");
}
