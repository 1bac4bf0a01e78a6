import type { Nodes } from "mdast";

const CONTENTS = /^(?:目\s*[录次]|contents|table of contents)$/i;

/** A list of nothing but links to headings of the same page. */
export function isContents(node: Nodes): boolean {
  return node.type === "list" && node.children.length > 0 && node.children.every(({ children }) => children.every(leadsToHeadings));
}

function leadsToHeadings(node: Nodes): boolean {
  if (node.type !== "paragraph") return isContents(node);
  return node.children.length > 0 && node.children.every((child) => isBlank(child) || (child.type === "link" && child.url.startsWith("#")));
}

function isBlank(node: Nodes): boolean {
  return node.type === "text" && node.value.trim() === "";
}

/** The line `目录` above such a list. */
export function isContentsHeading(node: Nodes, next: Nodes | undefined): boolean {
  if (next === undefined || !isContents(next) || (node.type !== "heading" && node.type !== "paragraph")) return false;
  const [only, ...more] = node.children;
  return only?.type === "text" && more.length === 0 && CONTENTS.test(only.value.trim());
}
