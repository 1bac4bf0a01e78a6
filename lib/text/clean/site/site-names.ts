const EDGE_LINES = 12;
const LINE_UNITS_MAX = 40;
/** Sites that gather speeches are called by what they gather and by a house: 素材屋, 范文网, 公文之家. */
const NAME =
  /(?<![\p{Script=Han}])[\p{Script=Han}]{0,6}(?:范文|文秘|公文|秘书|素材|文库|文档|资料|写作|作文|论文|课件|老秘|笔杆|文稿|材料|讲稿|演讲稿|文书)[\p{Script=Han}]{0,2}(?:网|站|屋|库|坊|吧|斋|家园|之家|天下|频道|社区|帮|堂|阁|圈|馆)(?![\p{Script=Han}])/gu;
/** The same names where a sentence of the site gives them. */
const NAMED =
  /(?:本文由|本文来自|来源于?[:：]?|欢迎访问|尽在|首发于|转自|出自|摘自)([\p{Script=Han}]{1,6}(?:范文|文秘|公文|秘书|素材|文库|文档|资料|写作|作文|论文|课件|老秘|文稿|材料|讲稿|文书)[\p{Script=Han}]{0,2}(?:网|站|屋|库|坊|吧|斋|家园|之家))(?![络上页点格])/gu;
const NAME_UNITS_MIN = 3;

/**
 * Names of the site that the first and last lines give by themselves; such a name may also stand inside
 * sentences.
 */
export function siteNames(text: string): string[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const edges = [...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)].filter(
    (line) => line.length <= LINE_UNITS_MAX && !/[，。；！？]/.test(line),
  );
  const own = edges.flatMap((line) => [...line.matchAll(NAME)].map(([name]) => name));
  const named = [...text.matchAll(NAMED)].map(([, name = ""]) => name);
  const names = [...own, ...named].filter((name) => name.length >= NAME_UNITS_MIN);
  return [...new Set(names)].sort((a, b) => b.length - a.length);
}
