import type { CheerioAPI } from "cheerio";
import { FURNITURE } from "./html-places.ts";

const BLOCKS = new Set(
  "address article aside blockquote body caption center dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li main ol p pre section table tbody td th thead tr ul".split(
    " ",
  ),
);
/** Blocks that hold one paragraph each: what they stand in says to which part of the page they belong. */
const PARAGRAPHS = new Set("p h1 h2 h3 h4 h5 h6 li dd dt".split(" "));

/** What cheerio's trees are made of, as far as we look. */
export interface TreeNode {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  parent?: TreeNode | null;
  children?: TreeNode[];
}

/** A line of a page as a browser would break it. */
export interface PageLine {
  text: string;
  han: number;
  /** Han characters that stand in links. */
  linkHan: number;
  /** The element that the line's paragraph stands in. */
  holder: TreeNode;
}

interface OpenLine {
  text: string;
  linkText: string;
  holder: TreeNode;
}

/**
 * The lines of an element: paragraphs, headings, list items and table cells each stand on their own line,
 * `<br>` and the line ends of `<pre>` break a line, everything inline runs on. Whitespace is folded as a
 * browser folds it; empty lines are left out.
 */
export function pageLines(root: TreeNode): PageLine[] {
  const lines: OpenLine[] = [{ text: "", linkText: "", holder: root }];
  collect(root, lines);
  return lines
    .map(({ text, linkText, holder }) => ({ text: text.replaceAll(/[ \t\n\r\f]+/g, " ").trim(), linkText, holder }))
    .filter(({ text }) => text !== "")
    .map(({ text, linkText, holder }) => ({ text, holder, han: countHan(text), linkHan: countHan(linkText) }));
}

type Step = TreeNode | { after: TreeNode };

/** Without recursion, since a hostile page may nest a hundred thousand elements. */
function collect(root: TreeNode, lines: OpenLine[]): void {
  const stack: Step[] = [root];
  const holders: TreeNode[] = [root];
  const state = { links: 0, pres: 0 };
  const open = () => lines.push({ text: "", linkText: "", holder: holders.at(-1)! });
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const node = "after" in step ? step.after : step;
    const isLeaving = "after" in step;
    if (node.type === "text") addText(node.data ?? "", lines, state, open);
    else if (node.name === "br") open();
    else {
      if (node.name === "a") state.links += isLeaving ? -1 : 1;
      if (node.name === "pre") state.pres += isLeaving ? -1 : 1;
      if (BLOCKS.has(node.name ?? "") || isFurniture(node)) {
        if (!PARAGRAPHS.has(node.name ?? "")) isLeaving ? holders.pop() : holders.push(node);
        if (holders.length === 0) holders.push(root);
        open();
      }
      if (!isLeaving) enter(node, stack);
    }
  }
}

function addText(data: string, lines: OpenLine[], { links, pres }: { links: number; pres: number }, open: () => void): void {
  for (const [index, piece] of (pres > 0 ? data.split("\n") : [data]).entries()) {
    if (index > 0) open();
    const line = lines.at(-1)!;
    line.text += piece;
    if (links > 0) line.linkText += piece;
  }
}

function enter(node: TreeNode, stack: Step[]): void {
  stack.push({ after: node });
  const children = node.children ?? [];
  for (let at = children.length - 1; at >= 0; at--) stack.push(children[at]!);
}

/** Lines of all elements that a selector finds, in order. */
export function linesOf(page: CheerioAPI, selector: string): PageLine[] {
  return page(selector)
    .toArray()
    .flatMap((element) => pageLines(element as TreeNode));
}

/** Han characters of a line that is a sentence outside a list of links; 0 for menus, titles and lists. */
export function sentenceHan({ text, han, linkHan }: PageLine): number {
  return linkHan * 2 <= han && /[。！？；，!?;,]/.test(text) ? han : 0;
}

/** The text of an element, one line a block, as `pageLines` breaks it. */
export function htmlBlocks(page: CheerioAPI, selector: string): string {
  const root = page(selector).get(0) as TreeNode | undefined;
  return root === undefined
    ? ""
    : pageLines(root)
        .map(({ text }) => text)
        .join("\n");
}

/** True when the makers of the page call an element a menu, a share bar, a list of related articles. */
export function isFurniture({ name = "", attribs }: TreeNode): boolean {
  if (/^(?:nav|footer|aside|form|marquee)$/.test(name)) return true;
  return !/^(?:body|html|h1)$/.test(name) && FURNITURE.test(`${attribs?.id ?? ""} ${attribs?.class ?? ""}`);
}

/** A line of a menu or a list: mostly links, and no sentence. */
export function isLinkLine({ text, han, linkHan }: PageLine): boolean {
  return han > 0 && linkHan * 2 > han && han < 40 && !text.includes("。");
}

/** Han characters of a text. */
export function countHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/** Sum of `sentenceHan`. */
export function sentencesOf(lines: readonly PageLine[]): number {
  return lines.reduce((sum, line) => sum + sentenceHan(line), 0);
}

/** True when `inner` is `outer` or lies in it. */
export function isWithin(inner: TreeNode, outer: TreeNode): boolean {
  for (let node: TreeNode | null | undefined = inner; node; node = node.parent) if (node === outer) return true;
  return false;
}

/** Real pages nest a few dozen elements. */
const DEEPEST_TREE = 120;

/** True for a page whose elements are nested so deep that walkers which recurse would fail. */
export function isTooDeep(page: CheerioAPI): boolean {
  let level = page.root().contents().toArray() as TreeNode[];
  let depth = 0;
  for (; level.length > 0; depth++) level = level.flatMap((node) => node.children ?? []);
  return depth > DEEPEST_TREE;
}
