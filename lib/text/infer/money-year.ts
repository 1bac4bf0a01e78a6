const REPORT = /(?:执行情况|草案|决算|审计).{0,60}报告/;

/**
 * The year in which a plan, a budget or accounts were brought before a congress, by the title: accounts and
 * audits of a year come in the year after; a plan or budget comes in its own year, beside how the last one was
 * carried out.
 *
 * @returns null for another title, and for one that leaves the year open
 * @example moneyYear("关于2018年预算执行情况和2019年预算草案的报告") // 2019
 */
export function moneyYear(title: string): number | null {
  if (!REPORT.test(title)) return null;
  const years = [...title.matchAll(/(?<!\d)((?:19|20)\d{2})年/g)].map(([, value]) => Number(value));
  const last = Math.max(...years);
  if (new Set(years).size > 1) return last;
  const isLookingBack = /决算|审计/.test(title) && !/草案|上半年|前三季度/.test(title);
  return years.length > 0 && isLookingBack ? last + 1 : null;
}
