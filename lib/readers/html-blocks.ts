import type { CheerioAPI } from "cheerio";

const BLOCKS = new Set(
  "address article aside blockquote body caption center dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li main ol p pre section table tbody td th thead tr ul".split(
    " ",
  ),
);

/** What cheerio's trees are made of, as far as we look. */
interface TreeNode {
  type: string;
  name?: string;
  data?: string;
  children?: TreeNode[];
}

/**
 * The text of an element, one line a block: paragraphs, headings, list items and table cells each stand on their own line, `<br>` breaks a
 * line, everything inline runs on. Whitespace is folded as a browser folds it; empty lines are left out.
 */
export function htmlBlocks(page: CheerioAPI, selector: string): string {
  const lines: string[] = [""];
  const root = page(selector).get(0) as TreeNode | undefined;
  if (root !== undefined) collect(root, lines);
  return lines
    .map((line) => line.replaceAll(/[ \t\n\r\f]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** Without recursion, since a hostile page may nest a hundred thousand elements. */
function collect(root: TreeNode, lines: string[]): void {
  const stack: (TreeNode | "break")[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === "break" || node.name === "br") lines.push("");
    else if (node.type === "text") lines[lines.length - 1] += node.data ?? "";
    else enter(node, stack);
  }
}

function enter(node: TreeNode, stack: (TreeNode | "break")[]): void {
  const isBlock = BLOCKS.has(node.name ?? "");
  if (isBlock) stack.push("break");
  const children = node.children ?? [];
  for (let at = children.length - 1; at >= 0; at--) stack.push(children[at]!);
  if (isBlock) stack.push("break");
}

/** How deep the elements of a page are nested. */
export function treeDepth(page: CheerioAPI): number {
  let level = page.root().contents().toArray() as TreeNode[];
  let depth = 0;
  for (; level.length > 0; depth++) level = level.flatMap((node) => node.children ?? []);
  return depth;
}
