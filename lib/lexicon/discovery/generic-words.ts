/** What texts of the older decades are full of, whatever they speak about. */
const IDEOLOGY = /主义|阶级|革命|帝国|资产|无产/;
/** What a subject ends with rather than a formulation of it. */
const SUBJECT = /(?:制度|经济|建设|事业|体制|国家|思想|社会|关系|计划|企业|斗争|市场|工业|农业|生产|力量|精神|管理|平衡|水平|纪律)$/;
/** An adjective that names nothing. */
const VAGUE =
  /^(?:各项|各种|一系列|上述|有关|新的|多种|形式的|具体|一切|任何|现行|现有|适合|过去|伟大|重大|根本|主要|广大|广泛|共同|国家的|人民的|我们)/;

export function isOfIdeology(text: string): boolean {
  return IDEOLOGY.test(text);
}

export function endsAsSubject(text: string): boolean {
  return SUBJECT.test(text);
}

export function beginsVague(text: string): boolean {
  return VAGUE.test(text);
}
