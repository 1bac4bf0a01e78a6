import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { type MarkdownText, renderMarkdown } from "./render.ts";
import { plainSource } from "./source.ts";

/**
 * Indented code is an indented paragraph in a speech; which asterisks emphasise and which are masks is not
 * decided by the parser.
 */
const DISABLED = { disable: { null: ["codeIndented", "attention", "strikethrough"] } };

/** The text that a Markdown source shows, and what it shows besides. */
export function markdownText(markdown: string): MarkdownText {
  const { source, notes } = plainSource(markdown);
  const tree = fromMarkdown(source, { extensions: [gfm({ singleTilde: false }), DISABLED], mdastExtensions: [gfmFromMarkdown()] });
  return renderMarkdown(tree, source, notes);
}
