import type { Level } from "#lib/types.ts";

const PEOPLES = [
  ..."维吾尔|哈萨克|柯尔克孜|塔吉克|乌孜别克|塔塔尔|俄罗斯|达斡尔|鄂温克|鄂伦春|赫哲|朝鲜|蒙古|锡伯|满|回|藏|壮|苗|彝|侗|瑶|白|畲|黎|羌|傣|水|土".split(
    "|",
  ),
  ..."布依|土家|哈尼|傈僳|仡佬|拉祜|佤|景颇|布朗|撒拉|毛南|仫佬|纳西|普米|怒|独龙|德昂|阿昌|保安|东乡|裕固|各".split("|"),
].map((name) => `${name}族`);
/** Without 族 only after a stem of two signs or more, so that 东乡 and 巴里坤 keep theirs. */
const PEOPLES_BARE = "维吾尔|哈萨克|柯尔克孜|塔吉克|蒙古|锡伯|达斡尔".split("|");
const PEOPLE = new RegExp(`(?<=^.{2,})(?:${[...PEOPLES, ...PEOPLES_BARE].join("|")})+$`);
const KIND = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|特区|省|市|盟|州|县|区|旗)$/;
/** A stem that says nothing without its kind: 郊区, 城区, 新县. */
const SHORTEST_STEM = 2;
const EMPTY_STEMS = new Set(["城中", "城东", "城西", "城北", "城南", "市中", "矿区", "郊区", "城区", "新城", "开发", "高新"]);

/**
 * How people shorten a unit's name: without its kind (`三亚`), an autonomous one also by stem and kind
 * (`恩施`, `恩施州`, `巴里坤县`).
 *
 * @param name full name as in GB/T 2260
 * @returns short names, the full name not among them; empty where nothing shorter would tell the unit
 *   (`沛县`, `城区`)
 */
export function shortNames(name: string, level: Exclude<Level, "central">): string[] {
  const kind = KIND.exec(name)?.[0] ?? "";
  const bare = name.slice(0, name.length - kind.length);
  const stem = bare.replace(PEOPLE, "");
  if (stem.length < SHORTEST_STEM || EMPTY_STEMS.has(stem)) return [];
  const short = [stem];
  if (kind.startsWith("自治") && level !== "province") short.push(stem + kind.slice(2));
  if (bare !== stem && kind.startsWith("自治")) short.push(bare);
  if (level === "city" && kind === "市") short.push(`${stem}地区`);
  return [...new Set(short)].filter((candidate) => candidate !== name);
}
