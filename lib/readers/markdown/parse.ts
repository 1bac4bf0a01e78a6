import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { type MarkdownText, renderMarkdown } from "./render.ts";
import { plainSource } from "./source.ts";

/** An address in a Chinese sentence would run on to the next blank, over links and signs. */
const BARE_ADDRESSES = ["wwwAutolink", "protocolAutolink", "emailAutolink"];

/**
 * Indented code is an indented paragraph in a speech; which asterisks emphasise and which are masks is not
 * decided by the parser.
 */
const DISABLED = { disable: { null: ["codeIndented", "attention", "strikethrough", ...BARE_ADDRESSES] } };

/** The text that a Markdown source shows, and what it shows besides. */
export function markdownText(markdown: string): MarkdownText {
  const { source, notes } = plainSource(markdown);
  const tree = fromMarkdown(source, { extensions: [gfm({ singleTilde: false }), DISABLED], mdastExtensions: [gfmFromMarkdown()] });
  return renderMarkdown(tree, source, notes);
}
