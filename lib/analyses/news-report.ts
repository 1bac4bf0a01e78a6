import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { RowOf } from "./columns.ts";
import type { NewsRole } from "./nation/news/earlier-texts.ts";
import { newsTexts } from "./nation/news/news-texts.ts";
import { newsThemes } from "./nation/news/news-themes.ts";
import { speechNews } from "./nation/news/speech-news.ts";
import { textReuse } from "./reuse/text-reuse.ts";
import { runAnalysis } from "./run-analysis.ts";

/** Passages that a speech has from one text before it. */
export interface TakenFrom {
  role: NewsRole;
  speechId: number;
  title: string;
  region: string | null;
  date: string | null;
  /** Characters of all passages together. */
  chars: number;
  passages: RowOf<typeof textReuse>[];
}

/** All that is said of a speech that came in. */
export interface NewsReport {
  speechId: number;
  slogans: RowOf<typeof speechNews>[];
  themes: RowOf<typeof newsThemes>[];
  taken: TakenFrom[];
}

/** A text has more neighbours than a page has room for. */
const MOST_SOURCES = 12;
const MOST_PASSAGES = 20;
/** A shorter passage is a turn of phrase. */
const LEAST_UNITS = 20;

/**
 * The Monday page's answers in one: slogans new, returned and gone, themes up and down, and passages taken from
 * the texts before, those with most characters first.
 *
 * @throws AppError SPEECH_NOT_FOUND
 */
export async function newsReport(context: AnalysisContext, speechId: number): Promise<NewsReport> {
  const params = { speechId: [String(speechId)] };
  const label = (key: string) => key;
  const [slogans, themes, texts] = await Promise.all([
    runAnalysis(context, speechNews, params, label),
    runAnalysis(context, newsThemes, params, label),
    runAnalysis(context, newsTexts, params, label),
  ]);
  const taken: TakenFrom[] = [];
  for (const { role, otherSpeechId, otherTitle, region, date } of texts.rows.slice(0, MOST_SOURCES)) {
    const pair = { a: [String(otherSpeechId)], b: [String(speechId)], minLength: [String(LEAST_UNITS)] };
    const { rows } = await runAnalysis(context, textReuse, pair, label);
    const chars = rows.reduce((sum, { length }) => sum + length, 0);
    if (chars > 0) taken.push({ role, speechId: otherSpeechId, title: otherTitle, region, date, chars, passages: longest(rows) });
  }
  return { speechId, slogans: slogans.rows, themes: themes.rows, taken: taken.sort((a, b) => b.chars - a.chars) };
}

const longest = <R extends { length: number }>(rows: readonly R[]) => [...rows].sort((a, b) => b.length - a.length).slice(0, MOST_PASSAGES);
