import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** How a wording stands in the reports that the table was counted on. */
export interface BackgroundWording {
  /** Share of the texts of each period that have it, 0 to 1, oldest period first. */
  shares: number[];
  /** As of `RecurringNgram`. */
  cohesion: number;
  freedom: number;
}

/** Wordings that recur in official reports since 1921, each in three texts or more: `corpus/wordings`. */
export type Background = ReadonlyMap<string, BackgroundWording>;

/** First year of each period but the first. */
const STARTS = [1980, 1990, 2000, 2010, 2020];
const PERIODS = STARTS.length + 1;

let known: { signature: string; background: Background } | null = null;

/** The table as its file stands now; read again only when it has changed. */
export function loadBackground(file = join(process.cwd(), "corpus", "wordings", "wordings.tsv")): Background {
  const { size, mtimeMs } = statSync(file);
  const signature = `${file} ${size} ${mtimeMs}`;
  if (known?.signature !== signature) known = { signature, background: parseBackground(readFileSync(file, "utf8")) };
  return known.background;
}

/** First a line of names, then the number of texts in each period, then one wording a line with its texts in each. */
export function parseBackground(text: string): Background {
  const [, sizes, ...lines] = text
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
  const texts = (sizes ?? []).slice(1, PERIODS + 1).map(Number);
  return new Map(
    lines.map(([wording, ...numbers]) => [
      wording!,
      {
        shares: texts.map((size, period) => (size === 0 ? 0 : Number(numbers[period]) / size)),
        cohesion: Number(numbers[PERIODS]),
        freedom: Number(numbers[PERIODS + 1]),
      },
    ]),
  );
}

/** The table as it would have been: what was said in periods that ended before a year. */
export function backgroundBefore(background: Background, year: number): Background {
  const ended = STARTS.filter((first) => first <= year).length;
  return new Map(
    [...background].flatMap(([wording, standing]): [string, BackgroundWording][] => {
      const shares = standing.shares.map((share, period) => (period < ended ? share : 0));
      return shares.some((share) => share > 0) ? [[wording, { ...standing, shares }]] : [];
    }),
  );
}
