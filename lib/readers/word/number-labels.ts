import { childOf, type XmlNode } from "../xml/parse-xml.ts";
import { formatNumber } from "./number-formats.ts";
import type { NumberLevel, NumberList } from "./numbering.ts";
import type { Styles } from "./styles.ts";

/** Counts the automatic numbers of a document's paragraphs, in the order in which they stand. */
export class NumberLabels {
  /** Current number of each level, by list; lists of one definition count together. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(
    private readonly lists: ReadonlyMap<string, NumberList>,
    private readonly styles: Styles,
  ) {}

  /**
   * What is printed before the next paragraph, with the blank behind it; empty for a paragraph without number
   * and for bullets.
   *
   * @param own the paragraph's own `w:numPr`
   * @param style its style
   */
  next(own: XmlNode | undefined, style: string | undefined): string {
    const inherited = this.styles.numbering(style);
    const numId = propertyValue(own, "w:numId") ?? propertyValue(inherited, "w:numId");
    const list = numId === undefined || numId === "0" ? undefined : this.lists.get(numId);
    if (numId === undefined || list === undefined) return "";
    const ownLevel = propertyValue(own, "w:ilvl") ?? (propertyValue(own, "w:numId") === undefined ? undefined : "0");
    const index = Number(ownLevel ?? levelOfStyle(list, style) ?? propertyValue(inherited, "w:ilvl") ?? "0");
    const level = list.levels.get(index);
    if (level === undefined || level.format === "bullet") return "";
    const counts = this.count(numId, list, index);
    return withSuffix(printed(level, counts, list), level.suffix);
  }

  private count(numId: string, list: NumberList, index: number): (number | undefined)[] {
    const counts = this.counts.get(list.abstractId) ?? [];
    this.counts.set(list.abstractId, counts);
    const key = `${numId} ${index}`;
    const override = list.startOverrides.get(index);
    const before = counts[index];
    if (override !== undefined && !this.begun.has(key)) counts[index] = override;
    else counts[index] = before === undefined ? startOf(list, index) : before + 1;
    this.begun.add(key);
    for (const [lower, level] of list.levels) if (lower > index && restartsAfter(level, index)) counts[lower] = undefined;
    return counts;
  }
}

function propertyValue(properties: XmlNode | undefined, name: string): string | undefined {
  return childOf(properties, name)?.attributes["w:val"];
}

function levelOfStyle(list: NumberList, style: string | undefined): number | undefined {
  if (style === undefined) return undefined;
  return [...list.levels].find(([, level]) => level.style === style)?.[0];
}

function startOf(list: NumberList, index: number): number {
  return list.startOverrides.get(index) ?? list.levels.get(index)?.start ?? 1;
}

function restartsAfter({ restart }: NumberLevel, index: number): boolean {
  return restart === undefined || index < restart;
}

function printed(level: NumberLevel, counts: readonly (number | undefined)[], list: NumberList): string {
  return level.text.replace(/%([1-9])/g, (_all, digit: string) => {
    const at = Number(digit) - 1;
    const format = level.legal ? "decimal" : (list.levels.get(at)?.format ?? "decimal");
    return formatNumber(format, counts[at] ?? startOf(list, at));
  });
}

/** Word sets a tab or a blank behind the number; behind a Chinese sign or bracket nobody sees it. */
function withSuffix(label: string, suffix: string): string {
  return suffix === "nothing" || label === "" || /[、，。．：）】〕》]$/.test(label) ? label : `${label} `;
}
