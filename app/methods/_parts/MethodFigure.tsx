import { BarChart } from "#lib/charts/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { CountedCharacters, FoldedTexts, NestedSlogans, NoOverlap } from "./TextFigures.tsx";
import { type Worked, workedDispersion, workedDivergence, workedIntervals, workedKeyness, workedRates } from "./worked-bars.ts";

const BARS: Readonly<Record<string, (t: Translate) => Worked>> = {
  rates: workedRates,
  intervals: workedIntervals,
  keyness: workedKeyness,
  divergence: workedDivergence,
  dispersion: workedDispersion,
};
const TEXTS: Readonly<Record<string, (props: { t: Translate }) => React.ReactNode>> = {
  slogans: NestedSlogans,
  phrases: NoOverlap,
  matchText: FoldedTexts,
  sizes: CountedCharacters,
};
const WIDE = 640;
const NARROW = 320;

/** One figure of a method, worked out here from invented counts or words; nothing where the method has none. */
export function MethodFigure({ name, t }: { name: string; t: Translate }) {
  const worked = BARS[name]?.(t);
  const Text = TEXTS[name];
  if (worked === undefined && Text === undefined) return null;
  const title = t(`methods.${name}.figure`);
  return (
    <figure className="mt-3 bg-sheet px-4 py-3" data-method={name}>
      <figcaption className="text-sm">
        {title} <span className="text-muted">{t("methods.worked.invented")}</span>
      </figcaption>
      {worked === undefined ? null : <Bars name={name} title={title} worked={worked} t={t} />}
      {Text === undefined ? null : <Text t={t} />}
    </figure>
  );
}

function Bars({ name, title, worked, t }: { name: string; title: string; worked: Worked; t: Translate }) {
  const words = { title, description: title, empty: t("charts.emptyGroups"), locale: t.locale };
  return (
    <>
      <div className="mt-2 hidden sm:block print:block">
        <BarChart id={`${name}-wide`} width={WIDE} {...words} {...worked} />
      </div>
      <div className="mt-2 sm:hidden print:hidden">
        <BarChart id={`${name}-narrow`} width={NARROW} {...words} {...worked} />
      </div>
    </>
  );
}
