import type { Level } from "#lib/types.ts";

/**
 * Words before an indicator that leave it the speaker's own and of the whole place: 预计全年, 确保, 力争. Any
 * other word makes it another figure.
 */
const PLAIN = [
  "全年|今年|去年|上年|当年|\\d{4}年|年内|本年度?|过去一年|一年来|这一年|到年底|年末|到\\d{4}年",
  "预计|成功|共|初步预计|初步核算|初步统计|据统计|其中|全社会|地方|级|主要|综合|同时|要|将|实现|完成|确保|力争|争取|努力|达到|推动|促进|带动|拉动|保持|争取到|获批|获得|新增|发行|下达|安排|拟安排|拟|推进|持续|常住",
  "新一年|经济社会发展|发展|主要|预期|目标|任务|是|为|如下|建议|的|环境|城市|市区|城区|市城区|中心城区|主城区|区域|地级及?以上城市|设区(?:的)?(?:城)?市|在?正常年景下?|全口径|推动全社会|实施[^,、]{0,12}|使|让|以上|以|和|与|及|—+|-+|一是|二是|三是|\\d+\\.|[①-⑳]|\\([一二三四五六七八九十\\d]+\\)|[一二三四五六七八九十]+、",
].join("|");
const OWN: Readonly<Record<Level, string>> = {
  central: "全国|我国|国家|中央",
  province: "全省|我省|全区|我区|全市|我市|自治区|省",
  city: "全市|我市|全州|我州|全盟|我盟|全地区|市|州",
  county: "全县|我县|全区|我区|全市|我市|全旗|县|区",
};
const ANY = "全市|我市|全州|我州|全盟|我盟|全县|我县|全旗";

/**
 * True when nothing before an indicator makes it another place's or another kind's figure: 兴宾区…, 民间…,
 * 占…比重. `before` reaches back to the last sign that ends a clause.
 */
export function isOwnFigure(before: string, level: Level | null): boolean {
  const own = new RegExp(`^(?:${PLAIN}|${level === null ? ANY : OWN[level]})*$`);
  return own.test(before);
}
