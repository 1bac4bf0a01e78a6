/**
 * What reports list as done: titles won, entries in lists, figures. New each year and never a formulation.
 */
const TITLE_WON =
  /^(?:入选|获评|获批|争创|创建|创成|接待|建成|省级|市级|国家级|全国首批|全国|国家|全省|全市|列入|荣获|成功)|(?:城市|模范城|强县|强市|百强|强镇|中心镇|示范区|度假区|案例|增加值|水质|增长率|总收入|规划|一年|阶段|同志|企业|坚强领导|项目|医院|机场|铁路|高速|大道|大桥|隧道|公园|园区|小区|社区|校区)$/;
/** 1+4, 12345: schemes and telephone numbers of one place. */
const FIGURES = /^[\dN+]+[条个项]?$/;
const LONGEST = 16;
const SHORTEST = 3;

/**
 * Whether a wording that is new is a title won, a figure or a piece of a sentence rather than a formulation
 * that others take up.
 */
export function isAchievement(text: string): boolean {
  const clause = text.split("，");
  return text.length < SHORTEST || FIGURES.test(text) || TITLE_WON.test(text) || (clause.length === 1 && text.length > LONGEST);
}
