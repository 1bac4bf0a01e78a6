import { childOf, elements, type XmlNode } from "../xml/parse-xml.ts";

/** What a style says that matters to text; undefined where it says nothing. */
interface Style {
  name: string;
  basedOn: string | undefined;
  numbering: XmlNode | undefined;
  outlineLevel: number | undefined;
  hidden: boolean | undefined;
}

const DEEPEST_CHAIN = 32;

/** The styles of a document, asked through the styles that they are based on. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  readonly defaultParagraph: string | undefined;

  constructor(root: XmlNode | null) {
    for (const node of root === null ? [] : elements(root)) {
      const id = node.attributes["w:styleId"];
      if (node.name !== "w:style" || id === undefined) continue;
      this.styles.set(id, readStyle(node));
      if (node.attributes["w:type"] === "paragraph" && isOn(node.attributes["w:default"] ?? "0")) this.defaultParagraph ??= id;
    }
  }

  /** Built-in name in lower case, e.g. `toc 1`; the id itself where the document has no such style. */
  name(id: string | undefined): string {
    return id === undefined ? "" : (this.styles.get(id)?.name ?? id).toLowerCase();
  }

  isHidden(id: string | undefined): boolean | undefined {
    return this.first(id, (style) => style.hidden);
  }

  numbering(id: string | undefined): XmlNode | undefined {
    return this.first(id, (style) => style.numbering);
  }

  /** 1 for the outermost heading, 9 for the innermost; 0 for a style of body text. */
  headingLevel(id: string | undefined): number {
    const level = this.first(id, (style) => style.outlineLevel ?? levelInName(style.name));
    if (level === undefined) return levelInName(this.name(id)) === undefined ? 0 : (levelInName(this.name(id)) ?? 0) + 1;
    return level >= 0 && level <= 8 ? level + 1 : 0;
  }

  private first<T>(id: string | undefined, look: (style: Style) => T | undefined): T | undefined {
    let at = id;
    for (let left = DEEPEST_CHAIN; at !== undefined && left > 0; left--) {
      const style = this.styles.get(at);
      const found = style === undefined ? undefined : look(style);
      if (found !== undefined) return found;
      at = style?.basedOn;
    }
    return undefined;
  }
}

/** Outline level in the built-in name `heading 1`, from 0. */
function levelInName(name: string): number | undefined {
  const level = /^(?:heading|标题) ?([1-9])$/i.exec(name)?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}

function readStyle(node: XmlNode): Style {
  const paragraph = childOf(node, "w:pPr");
  const outline = childOf(paragraph, "w:outlineLvl")?.attributes["w:val"];
  return {
    name: childOf(node, "w:name")?.attributes["w:val"] ?? "",
    basedOn: childOf(node, "w:basedOn")?.attributes["w:val"],
    numbering: childOf(paragraph, "w:numPr"),
    outlineLevel: outline === undefined ? undefined : Number(outline),
    hidden: toggle(childOf(node, "w:rPr"), "w:vanish"),
  };
}

/** A property that is on, off, or not spoken of. */
export function toggle(properties: XmlNode | undefined, name: string): boolean | undefined {
  const node = childOf(properties, name);
  return node === undefined ? undefined : isOn(node.attributes["w:val"] ?? "1");
}

function isOn(value: string): boolean {
  return !/^(0|false|off)$/i.test(value);
}
