import { corpusSummary } from "#lib/analyses/corpus/corpus-summary.ts";
import { sloganCounts } from "#lib/analyses/slogans/slogan-counts.ts";
import { slogans } from "#lib/analyses/slogans/slogans.ts";
import { type Bar, BarChart } from "#lib/charts/index.ts";
import { formatInterval, formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { runAnalysis } from "../../_server/run.ts";
import { themeNames } from "../../_server/theme-names.ts";
import { themeQuality } from "../../_server/theme-quality.ts";

const WIDE = 640;
const NARROW = 320;

/** F1 of each theme on kept-out sentences with its interval; nothing where nothing was measured. */
export async function ThemeFigure({ t }: { t: Translate }) {
  const [{ kept }, { nameOf }] = await Promise.all([themeQuality(), themeNames(t.locale)]);
  if (kept === null) return null;
  const bars = kept.intervals.themes.map(({ theme, f1: { value, low, high } }) => {
    const text = formatNumber(value, "rate", t.locale);
    return {
      key: theme,
      label: nameOf(theme),
      value,
      low,
      high,
      valueText: text,
      tip: `${nameOf(theme)}\n${text} (${formatInterval(low, high, "rate", t.locale)})`,
    };
  });
  return <RealFigure name="themes" bars={bars} form="dot" kind="rate" t={t} />;
}

/** How often the commonest slogan is said, and how often the cutter made one word of it; nothing without speeches. */
export async function TokenFigure({ t }: { t: Translate }) {
  const { rows } = await runAnalysis(slogans, {}, t.locale);
  const [head] = rows;
  if (head === undefined) return null;
  const { slogan } = rows.reduce((best, row) => (row.slogan.length > 3 && row.count > best.count ? row : best), head);
  const counted = await runAnalysis(sloganCounts, { slogan }, t.locale);
  const [row] = counted.rows;
  if (row === undefined) return null;
  const bars = (["count", "tokens"] as const).map((key) => countBar(key, t(`methods.tokens.${key}`, { slogan }), row[key], t));
  return <RealFigure name="tokens" bars={bars} form="bar" kind="count" t={t} />;
}

/** Speeches that have a date, and those that have none; nothing without speeches. */
export async function UndatedFigure({ t }: { t: Translate }) {
  const { rows } = await runAnalysis(corpusSummary, {}, t.locale);
  const [row] = rows;
  if (row === undefined || row.speeches === 0) return null;
  const bars = [
    countBar("dated", t("methods.undated.dated"), row.speeches - row.undated, t),
    countBar("undated", t("methods.undated.none"), row.undated, t),
  ];
  return <RealFigure name="undated" bars={bars} form="bar" kind="count" t={t} />;
}

function countBar(key: string, label: string, value: number, t: Translate): Bar {
  const text = formatNumber(value, "count", t.locale);
  return { key, label, value, valueText: text, tip: `${label}\n${text}` };
}

interface RealFigureProps {
  name: "themes" | "tokens" | "undated";
  bars: readonly Bar[];
  form: "dot" | "bar";
  kind: "rate" | "count";
  t: Translate;
}

function RealFigure({ name, bars, form, kind, t }: RealFigureProps) {
  const title = t(`methods.${name}.figure`);
  const words = { title, description: title, empty: t("charts.emptyGroups"), locale: t.locale, bars, form, kind };
  return (
    <figure className="mt-3 bg-sheet px-4 py-3" data-method={name}>
      <figcaption className="text-sm">{title}</figcaption>
      <div className="mt-2 hidden sm:block print:block">
        <BarChart id={`${name}-wide`} width={WIDE} {...words} />
      </div>
      <div className="mt-2 sm:hidden print:hidden">
        <BarChart id={`${name}-narrow`} width={NARROW} {...words} />
      </div>
    </figure>
  );
}
