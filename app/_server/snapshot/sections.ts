import { drift } from "#lib/analyses/change/drift.ts";
import { corpusSummary } from "#lib/analyses/corpus/corpus-summary.ts";
import { speeches } from "#lib/analyses/corpus/speeches.ts";
import type { Ask } from "#lib/analyses/index.ts";
import { phraseFrequency } from "#lib/analyses/phrases/phrase-frequency.ts";
import { sloganFrequency } from "#lib/analyses/slogans/slogan-frequency.ts";
import { slogans } from "#lib/analyses/slogans/slogans.ts";
import { themeCoverage } from "#lib/analyses/themes/theme-coverage.ts";
import type { SnapshotSection } from "#lib/export/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { AnalysisResult } from "#lib/types.ts";
import { filtersWith } from "../../_ui/links/search.ts";
import type { ThemeNames } from "../names-of-themes.ts";
import { sectionOf } from "./question.ts";
import { heatMarkup, phraseMarkup, shiftMarkup, themeMarkup } from "./snapshot-charts.tsx";

const HEAT_SLOGANS = 36;
const RATE_COLUMNS = ["count", "speeches", "chars", "perTenThousandChars", "low", "high"];

interface Question {
  ask: Ask;
  /** Filters and phrases. */
  search: URLSearchParams;
  names: ThemeNames;
  t: Translate;
}

/** The main analyses of one corpus under one set of filters, in the order of the page. */
export async function snapshotSections(question: Question): Promise<SnapshotSection[]> {
  const all = await question.ask(speeches, filtersWith(question.search));
  const years = [...new Set(all.rows.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  return [
    await summarySection(question),
    ...(await phraseSection(question)),
    ...(await sloganSections(question)),
    await themeSection(question),
    ...(await driftSection(question, years)),
    speechSection(all, question.t),
  ];
}

async function summarySection({ ask, search, t }: Question): Promise<SnapshotSection> {
  const result = await ask(corpusSummary, filtersWith(search));
  const columns = result.columns.map(({ key }) => key);
  return sectionOf(result, { id: "corpus-summary", title: t("snapshot.summary"), columns }, t);
}

async function phraseSection({ ask, search, t }: Question): Promise<SnapshotSection[]> {
  const phrases = search.getAll("phrase");
  if (phrases.length === 0) return [];
  const result = await ask(phraseFrequency, filtersWith(search, { phrase: phrases, by: "year" }));
  const words = {
    id: "phrase-frequency",
    title: t("phrases.linesTitle"),
    description: t("phrases.linesDescription", { phrases: phrases.join(t("common.listSeparator")) }),
    subtitle: t("charts.rateUnit"),
  };
  const chart = phraseMarkup(result, words, t);
  return [sectionOf(result, { ...words, chart, columns: ["phrase", "group", ...RATE_COLUMNS] }, t)];
}

async function sloganSections({ ask, search, names, t }: Question): Promise<SnapshotSection[]> {
  const all = await ask(slogans, filtersWith(search));
  const table = sectionOf(
    all,
    {
      id: "slogans",
      title: t("snapshot.slogans"),
      columns: ["slogan", "kind", "theme", "count", "standaloneCount", "speeches", "firstYear", "lastYear"],
    },
    t,
    names,
  );
  const strongest = all.rows.slice(0, HEAT_SLOGANS).map((row) => row.slogan);
  if (strongest.length === 0) return [table];
  const result = await ask(sloganFrequency, filtersWith(search, { slogan: strongest, by: "year" }));
  const words = {
    id: "slogan-frequency",
    title: t("slogans.heatTitle", { count: strongest.length }),
    description: t("slogans.heatDescription"),
    subtitle: t("slogans.heatUnit"),
  };
  const columns = ["slogan", "group", "count", "standaloneCount", ...RATE_COLUMNS.slice(1)];
  return [table, sectionOf(result, { ...words, chart: heatMarkup(result, words, t), columns }, t)];
}

async function themeSection({ ask, search, names, t }: Question): Promise<SnapshotSection> {
  const result = await ask(themeCoverage, filtersWith(search, { by: "year" }));
  const words = {
    id: "theme-coverage",
    title: t("themes.linesTitle"),
    description: t("themes.linesDescription"),
    subtitle: t("charts.shareUnit"),
  };
  const columns = ["theme", "group", "themeSentences", "sentences", "share", "low", "high"];
  return sectionOf(result, { ...words, chart: themeMarkup(result, words, names, t), columns }, t, names);
}

async function driftSection({ ask, search, t }: Question, years: readonly number[]): Promise<SnapshotSection[]> {
  const [from, to] = years.slice(-2).map(String);
  if (from === undefined || to === undefined) return [];
  const scope = filtersWith(search, { year: [], yearFrom: [], yearTo: [], from, to, unit: "slogan", sort: "contribution" });
  const result = await ask(drift, scope);
  const words = {
    id: "drift",
    title: t("drift.shiftTitle", { from, to }),
    description: t("drift.shiftDescription", { from, to }),
    subtitle: t("drift.unit.slogan"),
  };
  const columns = ["item", "countReference", "rateReference", "countTarget", "rateTarget", "logRatio", "logLikelihood", "contribution"];
  return [sectionOf(result, { ...words, chart: shiftMarkup(result, words, { from, to }, t), columns }, t)];
}

/** Every speech with the hash of its text: what the figures were counted on. */
function speechSection(result: AnalysisResult, t: Translate): SnapshotSection {
  const columns = ["title", "date", "level", "region", "speaker", "genre", "chars", "tokens", "sentences", "file", "textHash"];
  return sectionOf(result, { id: "speeches", title: t("snapshot.speeches"), subtitle: t("snapshot.hashes"), columns, rows: Infinity }, t);
}
