/**
 * What reports list as done: titles won, entries in lists, figures. New each year and never a formulation.
 */
const TITLE_WON =
  /^(?:入选|获评|获批|争创|创建|创成|接待|建成|省级|市级|国家级|全国首批|全国|国家|全省|全市|列入|荣获|成功)|(?:城市|模范城|强县|强市|百强|强镇|中心镇|示范区|度假区|案例|增加值|水质|增长率|总收入|规划|一年|阶段|同志|企业|坚强领导|项目|医院|机场|铁路|高速|大道|大桥|隧道|公园|园区|小区|社区|校区)$/;
/**
 * What every report of a government counts or goes through field by field, whatever the year: ranks, budget
 * lines, motions handled, rates, the bureaus' fields.
 */
const STANDING =
  /(?:达标率|优良率|率|比例|连冠|连丰|城区|处理厂|集装箱|出栏|接待游客|游客)$|^全年|消防|人大、|人大，|限上|批零|入围|居全[省市国区]|[省市国]考|第一方阵|前列$|等次$|提案|起数|死亡人数|吞吐量|预算收入|预算支出|存贷款|贷款余额|指标|政府系统|班子成员|民族宗教|外事侨务|侨务|史志|气象|档案|人防|双拥|残疾人|妇女儿童|红十字|人大代表|政协委员|代表建议|问题楼盘|[省市]定目标|重点专科|文化街区|文化名城|老旧小区|棚户区|学位|床位|里程|开工率|完成率|满意率/;
/** 1+4, 12345: schemes and telephone numbers of one place. */
const FIGURES = /^[\dN+]+[条个项]?$/;
const LONGEST = 16;
const SHORTEST = 3;

/**
 * Whether a wording that is new is a title won, a figure, a standing item of every report or a piece of a sentence rather than a formulation
 * that others take up.
 */
export function isAchievement(text: string): boolean {
  const clause = text.split("，");
  return (
    text.length < SHORTEST ||
    FIGURES.test(text) ||
    STANDING.test(text) ||
    TITLE_WON.test(text) ||
    (clause.length === 1 && text.length > LONGEST)
  );
}
