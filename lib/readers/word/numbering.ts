import { childOf, elements, type XmlNode } from "../xml/parse-xml.ts";

/** One level of a list. */
export interface NumberLevel {
  start: number;
  format: string;
  /** What is printed, `%1` standing for the number of the first level. */
  text: string;
  suffix: string;
  /**
   * The level restarts after a number of a level below this one, from 1; 0 never; undefined after any higher
   * level.
   */
  restart: number | undefined;
  /** All numbers in plain figures. */
  legal: boolean;
  /** Paragraph style that has this level. */
  style: string | undefined;
}

/** A list as paragraphs name it: which count it takes part in and how its levels look. */
export interface NumberList {
  abstractId: string;
  levels: Map<number, NumberLevel>;
  /** Levels that begin anew where this list begins, and with what. */
  startOverrides: Map<number, number>;
}

interface AbstractList {
  levels: Map<number, NumberLevel>;
  styleLink: string | undefined;
  numStyleLink: string | undefined;
}

/** All lists of `numbering.xml` by their `numId`; none for a document without that part. */
export function readNumbering(root: XmlNode | null): Map<string, NumberList> {
  const abstracts = new Map<string, AbstractList>();
  const lists = new Map<string, NumberList>();
  for (const node of root === null ? [] : elements(root)) {
    if (node.name === "w:abstractNum") abstracts.set(node.attributes["w:abstractNumId"] ?? "", readAbstract(node));
    if (node.name === "w:num") lists.set(node.attributes["w:numId"] ?? "", readList(node, abstracts));
  }
  return lists;
}

function readAbstract(node: XmlNode): AbstractList {
  return {
    levels: readLevels(node),
    styleLink: childOf(node, "w:styleLink")?.attributes["w:val"],
    numStyleLink: childOf(node, "w:numStyleLink")?.attributes["w:val"],
  };
}

function readLevels(node: XmlNode): Map<number, NumberLevel> {
  const levels = elements(node).filter(({ name }) => name === "w:lvl");
  return new Map(levels.map((level) => [Number(level.attributes["w:ilvl"] ?? "0"), readLevel(level)]));
}

function readLevel(node: XmlNode): NumberLevel {
  const value = (name: string) => childOf(node, name)?.attributes["w:val"];
  const restart = value("w:lvlRestart");
  return {
    start: Number(value("w:start") ?? "0") || 0,
    format: readFormat(node),
    text: value("w:lvlText") ?? "",
    suffix: value("w:suff") ?? "tab",
    restart: restart === undefined ? undefined : Number(restart),
    legal: childOf(node, "w:isLgl") !== undefined,
    style: value("w:pStyle"),
  };
}

/** Newer formats stand in a choice beside an older one that every program knows. */
function readFormat(node: XmlNode): string {
  const choice = childOf(node, "mc:AlternateContent");
  const found = childOf(node, "w:numFmt") ?? childOf(childOf(choice, "mc:Fallback"), "w:numFmt");
  return found?.attributes["w:val"] ?? "decimal";
}

function readList(node: XmlNode, abstracts: ReadonlyMap<string, AbstractList>): NumberList {
  const named = childOf(node, "w:abstractNumId")?.attributes["w:val"] ?? "";
  const [abstractId, abstract] = resolveLink(named, abstracts);
  const levels = new Map(abstract?.levels);
  const startOverrides = new Map<number, number>();
  for (const override of elements(node).filter(({ name }) => name === "w:lvlOverride")) {
    const level = Number(override.attributes["w:ilvl"] ?? "0");
    const own = childOf(override, "w:lvl");
    if (own !== undefined) levels.set(level, readLevel(own));
    const start = childOf(override, "w:startOverride")?.attributes["w:val"];
    if (start !== undefined) startOverrides.set(level, Number(start) || 0);
  }
  return { abstractId, levels, startOverrides };
}

/** A list without levels of its own takes those of the list that defines the style it names. */
function resolveLink(id: string, abstracts: ReadonlyMap<string, AbstractList>): [string, AbstractList | undefined] {
  const abstract = abstracts.get(id);
  if (abstract?.numStyleLink === undefined || abstract.levels.size > 0) return [id, abstract];
  return [...abstracts].find(([, { styleLink }]) => styleLink === abstract.numStyleLink) ?? [id, abstract];
}
