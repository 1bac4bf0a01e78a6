import { corpusSummary } from "#lib/analyses/corpus/corpus-summary.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { loadStopwords } from "#lib/lexicon/stopwords.ts";
import { runAnalysis } from "../_server/run.ts";
import { themeNames } from "../_server/theme-names.ts";
import { requestTranslate } from "../_ui/request.ts";
import { Page } from "../_ui/site/Page.tsx";
import { Contents } from "./_parts/Contents.tsx";
import { DatabaseLine } from "./_parts/DatabaseLine.tsx";
import { MethodFigure } from "./_parts/MethodFigure.tsx";
import { ThemeFigure, TokenFigure, UndatedFigure } from "./_parts/RealFigures.tsx";
import { ThemeQuality } from "./_parts/ThemeQuality.tsx";

/** Sections of the page; each has title, body and, where there is one, formula and source in the catalogs. */
const SECTIONS = [
  "slogans",
  "phrases",
  "matchText",
  "sizes",
  "rates",
  "intervals",
  "themes",
  "keyness",
  "divergence",
  "dispersion",
  "tokens",
  "undated",
  "limits",
] as const;

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("methods.title") };
}

/** What is counted, how, and by whose definition. */
export default async function Methods() {
  const t = await requestTranslate();
  const sections = [
    ...SECTIONS.map((id) => ({ id, title: t(`methods.${id}.title`) })),
    { id: "stopwords", title: t("methods.stopwords.title") },
    { id: "theme-quality", title: t("methods.quality.title") },
    { id: "versions", title: t("methods.versions.title") },
  ];
  return (
    <Page title={t("methods.title")} lead={t("methods.lead")}>
      <div className="mt-6 grid gap-x-10 gap-y-4 lg:grid-cols-[12rem_minmax(0,48rem)]">
        <Contents sections={sections} t={t} />
        <div className="min-w-0">
          {SECTIONS.map((key) => (
            <Section key={key} name={key} t={t} />
          ))}
          <StopwordList t={t} />
          <ThemeQuality t={t} />
          <Versions t={t} />
        </div>
      </div>
    </Page>
  );
}

function Section({ name, t }: { name: (typeof SECTIONS)[number]; t: Translate }) {
  const part = (field: string) => (t.has(`methods.${name}.${field}`) ? t(`methods.${name}.${field}`) : null);
  const [formula, source] = [part("formula"), part("source")];
  return (
    <section id={name} className="scroll-mt-16 border-t border-rule py-4">
      <h2 className="text-lg">{t(`methods.${name}.title`)}</h2>
      <p className="mt-1">{t(`methods.${name}.body`)}</p>
      {formula ? <p className="mt-2 overflow-x-auto bg-wash px-3 py-2 font-mono text-sm">{formula}</p> : null}
      <MethodFigure name={name} t={t} />
      {name === "themes" ? <ThemeFigure t={t} /> : null}
      {name === "tokens" ? <TokenFigure t={t} /> : null}
      {name === "undated" ? <UndatedFigure t={t} /> : null}
      {source ? <p className="mt-2 text-sm text-muted">{source}</p> : null}
    </section>
  );
}

/** The words that lists of words leave out, as the file has them now. */
function StopwordList({ t }: { t: Translate }) {
  const { words, hash } = loadStopwords();
  return (
    <section id="stopwords" className="border-t border-rule py-4">
      <h2 className="text-lg">{t("methods.stopwords.title")}</h2>
      <p className="mt-1">{t("methods.stopwords.body", { words: words.size, hash })}</p>
      <details>
        <summary className="figure-link underline decoration-rule underline-offset-4">{t("methods.stopwords.show")}</summary>
        <p lang="zh" className="mt-1 text-sm">
          {[...words].join(" ")}
        </p>
      </details>
    </section>
  );
}

/** What would have to be the same for the same numbers to come out again. */
async function Versions({ t }: { t: Translate }) {
  const [{ provenance }, { themes }] = await Promise.all([runAnalysis(corpusSummary, {}, t.locale), themeNames(t.locale)]);
  const entries = Object.entries(provenance);
  return (
    <section id="versions" className="border-t border-rule py-4">
      <h2 className="text-lg">{t("methods.versions.title")}</h2>
      <p className="mt-1">{t("methods.versions.body", { themes: themes.length })}</p>
      <dl className="mt-2 grid grid-cols-[max-content_1fr] gap-x-4 text-sm">
        {entries.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{t.has(`methods.versions.${name}`) ? t(`methods.versions.${name}`) : name}</dt>
            <dd className="min-w-0 font-mono break-all">{value}</dd>
          </div>
        ))}
      </dl>
      <DatabaseLine t={t} />
    </section>
  );
}
