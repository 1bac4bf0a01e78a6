import type { ResultOf } from "#lib/analyses/index.ts";
import type { sloganFrequency } from "#lib/analyses/slogans/slogan-frequency.ts";
import type { BumpLine } from "#lib/charts/index.ts";
import { formatNumber } from "#lib/format/index.ts";
import { glossed, type Translate } from "#lib/i18n/index.ts";

/**
 * Ranks of slogans within each year by their rates, 1 the most frequent; equal rates keep the rows' order.
 * A slogan that a year does not say has no rank.
 */
export function sloganRanks(
  result: ResultOf<typeof sloganFrequency>,
  hrefOf: (slogan: string, year: string) => string,
  t: Translate,
): BumpLine[] {
  const slogans = [...new Set(result.rows.map(({ slogan }) => slogan))];
  const years = [...new Set(result.rows.map(({ group }) => Number(group)))].sort((a, b) => a - b);
  const rankOf = new Map<string, number>();
  for (const year of years) {
    const said = result.rows.filter(({ group, count }) => Number(group) === year && count > 0);
    said.sort((a, b) => (b.perTenThousandChars ?? 0) - (a.perTenThousandChars ?? 0));
    for (const [at, row] of said.entries()) rankOf.set(`${row.slogan} ${year}`, at + 1);
  }
  const glossOf = new Map(result.rows.map(({ slogan, gloss }) => [slogan, gloss]));
  const rateOf = new Map(result.rows.map((row) => [`${row.slogan} ${row.group}`, row]));
  return slogans.map((slogan) => ({
    key: slogan,
    label: slogan,
    points: years.map((year) => {
      const row = rateOf.get(`${slogan} ${year}`);
      const rank = rankOf.get(`${slogan} ${year}`) ?? null;
      const rate = formatNumber(row?.perTenThousandChars ?? null, "rate", t.locale);
      const tip = t("slogans.ranks.tip", {
        slogan: glossed(slogan, glossOf.get(slogan), t.locale),
        year: String(year),
        rank: rank ?? 0,
        rate,
        count: row?.count ?? 0,
      });
      return { x: year, rank, tip, href: rank === null ? undefined : hrefOf(slogan, String(year)) };
    }),
  }));
}
