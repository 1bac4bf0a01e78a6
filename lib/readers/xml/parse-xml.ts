import sax from "sax";
import { AppError } from "#lib/errors.ts";
import { decodeXml } from "./decode-xml.ts";
import { knownName } from "./namespaces.ts";

/** An element; names of elements and attributes carry our own prefixes (`w:p`), whatever the file's are. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
}

/** No document that a person wrote is nested deeper; walkers may recurse. */
const DEEPEST = 400;
/** Elements, texts and attributes of one part; each costs 100 to 200 bytes. */
const MOST_NODES = 1_500_000;
const NO_ATTRIBUTES: Record<string, string> = Object.freeze(Object.create(null) as Record<string, string>);
/** Marks of editing sessions, on every paragraph and run, which say nothing of text. */
const IGNORED = /^(?:w:rsid|\?:)/;
const NO_CHILDREN: (XmlNode | string)[] = [];
const PIECE_UNITS = 32_768;

/** Where a part of XML comes from, for the message of its refusal. */
export interface XmlSource {
  /** Name inside the package. */
  part: string;
  /** Display name of the package. */
  file: string;
  /** What the AppError of a broken or hostile part is called. */
  code: string;
}

/**
 * Parses one XML part of a package. A document type is refused, so no entity but XML's own five is ever
 * expanded and nothing is loaded.
 *
 * @throws AppError with the source's code
 */
export function parseXml(bytes: Uint8Array, { part, file, code }: XmlSource): XmlNode {
  const fail = (reason: string, cause?: unknown): never => {
    throw new AppError(code, `the part ${part} is damaged: ${reason}`, { where: file, cause });
  };
  const builder = new TreeBuilder(fail);
  const parser = sax.parser(true, { xmlns: true, position: false });
  parser.ondoctype = () => fail("it has a document type");
  parser.onerror = (error) => fail("it is no well-formed XML", error);
  parser.onopentag = (tag) => builder.open(tag as sax.QualifiedTag);
  parser.onclosetag = () => builder.close();
  parser.ontext = (text) => builder.text(text);
  parser.oncdata = (text) => builder.text(text);
  const xml = decodeXml(bytes, fail);
  for (let at = 0; at < xml.length; at += PIECE_UNITS) parser.write(xml.slice(at, at + PIECE_UNITS));
  parser.close();
  return builder.root ?? fail("it is empty");
}

class TreeBuilder {
  root: XmlNode | null = null;
  private readonly path: XmlNode[] = [];
  private nodes = 0;

  constructor(private readonly fail: (reason: string) => never) {}

  open(tag: sax.QualifiedTag): void {
    const node: XmlNode = { name: knownName(tag.uri, tag.local), attributes: this.attributes(tag), children: NO_CHILDREN };
    this.add(node);
    this.root ??= node;
    this.path.push(node);
    if (this.path.length > DEEPEST) this.fail(`its elements are nested deeper than ${DEEPEST}`);
  }

  close(): void {
    this.path.pop();
  }

  text(text: string): void {
    if (text !== "") this.add(text);
  }

  private attributes(tag: sax.QualifiedTag): Record<string, string> {
    let attributes = NO_ATTRIBUTES;
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      const name = knownName(uri, local);
      if (IGNORED.test(name)) continue;
      if (attributes === NO_ATTRIBUTES) attributes = Object.create(null) as Record<string, string>;
      attributes[name] = value;
      this.nodes += 1;
    }
    return attributes;
  }

  private add(child: XmlNode | string): void {
    this.nodes += 1;
    if (this.nodes > MOST_NODES) this.fail(`it has more than ${MOST_NODES} elements`);
    const parent = this.path.at(-1);
    if (parent === undefined) return;
    if (parent.children === NO_CHILDREN) parent.children = [child];
    else parent.children.push(child);
  }
}

/** The child elements. */
export function elements(node: XmlNode): XmlNode[] {
  return node.children.filter((child): child is XmlNode => typeof child !== "string");
}

/** The first child element of a name, or undefined. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child): child is XmlNode => typeof child !== "string" && child.name === name);
}

/** All text below a node. */
export function textOf(node: XmlNode): string {
  return node.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** All elements of a name below a node, in order; what lies below a found one is not looked at. */
export function descendants(node: XmlNode, name: string): XmlNode[] {
  return elements(node).flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}
