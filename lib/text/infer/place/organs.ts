import type { Level } from "#lib/types.ts";
import { nameOf, type Unit } from "../../gazetteer/index.ts";

/** An organ of a unit as a sentence names it: 常州市人民政府, 中共湖北省委, 市人大. */
export interface Organ {
  level: Exclude<Level, "central">;
  /** What stands before the organ, kind included: 常州市; only the kind (市) where the unit has no name. */
  unitText: string;
  /** Units that the name may mean; empty for an unnamed unit and for one that the gazetteer does not know. */
  units: readonly Unit[];
  start: number;
  end: number;
}

const KIND = "自治区|自治州|自治县|自治旗|特别行政区|省|市|州|盟|地区|县|区|旗|特区|林区|镇|乡";
/** What makes the words before it a unit that speaks or is obeyed. */
const BODY =
  "委(?![托派办属以外婉员])|(?:中级|高级)?人民法院|人民检察院|监察委|委员会|党委|党工委|人民政府|政府|行政公署|行署|人大|人民代表大会|政协|第[一二三四五六七八九十]{1,3}[届次]|[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,3}次";
const ORGAN = new RegExp(`([\\p{Script=Han}XＸ×]{0,14}?)(${KIND})(?=${BODY})`, "gu");
/** 开发区, 社区 and their like are no units; 市区 and 城区 are parts of one; 各县 and 全省 are many. */
const NO_UNIT = /(?:开发|园|社|城|景|山|灾|老|库|特|战|校|小|片|辖|地|新|行政|功能|管理|示范|保税|试验|实验|自贸|高新)$/;
const MANY = /(?:[各全两几多某该每]|有关|相关|下辖|所属|兄弟|周边)$/;

const LEVEL_OF_KIND: Record<string, Exclude<Level, "central">> = {
  自治区: "province",
  特别行政区: "province",
  省: "province",
  市: "city",
  州: "city",
  自治州: "city",
  盟: "city",
  地区: "city",
};

/** The longest end of `text` that is the name of a unit. */
function knownEnd(text: string): { name: string; units: readonly Unit[] } | null {
  for (let at = 0; at + 1 < text.length; at++) {
    const name = text.slice(at);
    const known = nameOf(name);
    if (known !== undefined) return { name, units: known.units };
  }
  return null;
}

function organOf(match: RegExpMatchArray): Organ | null {
  const [, before = "", kind = ""] = match;
  const end = (match.index ?? 0) + before.length + kind.length;
  const known = knownEnd(before + kind);
  const level = LEVEL_OF_KIND[kind] ?? "county";
  if (known !== null)
    return { level: known.units[0]?.level ?? level, unitText: known.name, units: known.units, start: end - known.name.length, end };
  if (MANY.test(before) || (kind === "区" && NO_UNIT.test(before))) return null;
  return { level, unitText: kind, units: [], start: end - kind.length, end };
}

/** Organs that a sentence (in rule form) names, from left to right. */
export function organsIn(sentence: string): Organ[] {
  if (!/[省市州盟县区旗镇乡]/.test(sentence)) return [];
  return [...sentence.matchAll(ORGAN)].flatMap((match) => organOf(match) ?? []);
}
