import { formatNumber } from "../word/number-formats.ts";
import { descendants, elements, type XmlNode } from "../xml/parse-xml.ts";

interface Level {
  format: string | null;
  prefix: string;
  suffix: string;
  /** How many levels the label shows, its own included. */
  shown: number;
  start: number;
}

/** OpenDocument names a way of counting by how it begins. */
const FORMATS: readonly [RegExp, string][] = [
  [/^1$/, "decimal"],
  [/^a$/, "lowerLetter"],
  [/^A$/, "upperLetter"],
  [/^i$/, "lowerRoman"],
  [/^I$/, "upperRoman"],
  [/^[一]/, "chineseCountingThousand"],
  [/^壹/, "chineseLegalSimplified"],
  [/^甲/, "ideographTraditional"],
  [/^子/, "ideographZodiac"],
  [/^①/, "decimalEnclosedCircleChinese"],
  [/^１/, "decimalFullWidth"],
];

/** The automatic numbers of lists and headings, counted in the order of reading. */
export class OdtLabels {
  private readonly lists = new Map<string, Map<number, Level>>();
  private readonly outline: Map<number, Level>;
  private readonly counts = new Map<string, number[]>();

  /** @param roots styles of the document, its own last */
  constructor(roots: readonly XmlNode[]) {
    for (const root of roots)
      for (const list of descendants(root, "text:list-style")) this.lists.set(list.attributes["style:name"] ?? "", levelsOf(list));
    const outline = roots.flatMap((root) => descendants(root, "text:outline-style"))[0];
    this.outline = outline === undefined ? new Map() : levelsOf(outline);
  }

  /** A list begins: it counts from its start unless it goes on where the last of its style ended. */
  begin(style: string, goesOn: boolean): void {
    if (!goesOn) this.counts.delete(style);
  }

  /** Label of the next item; empty for bullets and unknown styles. */
  item(style: string, level: number, start: number | null): string {
    return this.next(this.lists.get(style) ?? new Map(), `list ${style}`, level, start, style);
  }

  heading(level: number): string {
    return this.next(this.outline, "outline", level, null, "outline");
  }

  private next(levels: ReadonlyMap<number, Level>, _name: string, level: number, start: number | null, key: string): string {
    const own = levels.get(level);
    if (own === undefined) return "";
    const counts = (this.counts.get(key) ?? []).slice(0, level);
    for (let at = 0; at < level; at++) counts[at] ??= (levels.get(at + 1)?.start ?? 1) - (at === level - 1 ? 1 : 0);
    counts[level - 1] = start ?? counts[level - 1]! + 1;
    this.counts.set(key, counts);
    if (own.format === null) return "";
    const first = Math.max(1, level - own.shown + 1);
    const numbers = counts.slice(first - 1, level).map((count, at) => formatNumber(levels.get(first + at)?.format ?? "decimal", count));
    return own.prefix + numbers.join(".") + own.suffix;
  }
}

function levelsOf(list: XmlNode): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const { name, attributes } of elements(list)) {
    const format = attributes["style:num-format"] ?? "";
    const isNumber = /number$|outline-level-style$/.test(name) && format !== "";
    levels.set(Number(attributes["text:level"] ?? 1), {
      format: isNumber ? (FORMATS.find(([start]) => start.test(format))?.[1] ?? "decimal") : null,
      prefix: attributes["style:num-prefix"] ?? "",
      suffix: attributes["style:num-suffix"] ?? "",
      shown: Number(attributes["text:display-levels"] ?? 1) || 1,
      start: Number(attributes["text:start-value"] ?? 1) || 1,
    });
  }
  return levels;
}
