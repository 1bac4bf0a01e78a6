import { createResampler, type Interval, percentileInterval, precisionRecallF1, wilsonInterval } from "#lib/stats/index.ts";
import type { LabelledRow } from "#lib/themes/labelled-rows.ts";

/** A share in 0..1 with its 95 % interval; all null where nothing was there to compute it from. */
export interface BoundedShare {
  value: number | null;
  low: number | null;
  high: number | null;
}

/** Agreement of the rules with a person: on one theme, or on all themes within some sentences. */
export interface BoundedAgreement {
  /** Codes that the person gave, and that the rules gave. */
  gold: number;
  coded: number;
  /** Wilson intervals: sentences count as independent draws. */
  precision: BoundedShare;
  recall: BoundedShare;
  /** Interval by resampling stretches of neighbouring sentences. */
  f1: BoundedShare;
}

export interface GroupAgreement extends BoundedAgreement {
  by: "source" | "decade";
  name: string;
  sentences: number;
}

export interface AgreementIntervals {
  /** Mean of the themes' F1; interval by resampling stretches, all themes on the same draws. */
  macroF1: BoundedShare;
  themes: (BoundedAgreement & { theme: string })[];
  /** By source, then by decade, in the order of their first sentence; none where the file names no sources. */
  groups: GroupAgreement[];
}

interface Tally {
  hits: number;
  extra: number;
  missed: number;
}

/**
 * How sure the figures of an evaluation are, and how they differ between sources and decades.
 *
 * @param rows the hand-coded sentences; neighbours of one `id` before the hyphen are one stretch
 * @param codes what the rules gave each of them
 */
export function agreementIntervals(
  rows: readonly LabelledRow[],
  codes: readonly (readonly string[])[],
  themes: readonly string[],
): AgreementIntervals {
  const stretches = stretchesOf(rows);
  const everySentence = rows.map((_, index) => index);
  const drawn = themes.map((theme) => drawnF1s(rows, codes, stretches, everySentence, [theme]));
  const values = themes.map((theme) => precisionRecallF1(confusionOf(tallyOf(rows, codes, everySentence, [theme]))).f1);
  return {
    macroF1: bounded(meanOf(values), drawn.length === 0 ? null : percentileInterval(meansOf(drawn))),
    themes: themes.map((theme) => ({ theme, ...agreementWithin(rows, codes, stretches, everySentence, [theme]) })),
    groups: (["source", "decade"] as const).flatMap((by) =>
      [...sentencesBy(rows, by)].map(([name, sentences]) => ({
        by,
        name,
        sentences: sentences.length,
        ...agreementWithin(rows, codes, stretches, sentences, themes),
      })),
    ),
  };
}

function sentencesBy(rows: readonly LabelledRow[], by: GroupAgreement["by"]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  rows.forEach(({ source, year }, index) => {
    const name = by === "source" ? source : year === undefined ? undefined : String(Math.floor(year / 10) * 10);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), index]);
  });
  return groups;
}

function agreementWithin(
  rows: readonly LabelledRow[],
  codes: readonly (readonly string[])[],
  stretches: readonly string[],
  sentences: readonly number[],
  themes: readonly string[],
): BoundedAgreement {
  const { hits, extra, missed } = tallyOf(rows, codes, sentences, themes);
  const { precision, recall, f1 } = precisionRecallF1(confusionOf({ hits, extra, missed }));
  const drawn = f1 === null ? null : percentileInterval(drawnF1s(rows, codes, stretches, sentences, themes));
  return {
    gold: hits + missed,
    coded: hits + extra,
    precision: bounded(precision, wilsonInterval(hits, hits + extra)),
    recall: bounded(recall, wilsonInterval(hits, hits + missed)),
    f1: bounded(f1, drawn),
  };
}

function tallyOf(
  rows: readonly LabelledRow[],
  codes: readonly (readonly string[])[],
  sentences: readonly number[],
  themes: readonly string[],
): Tally {
  const tally = { hits: 0, extra: 0, missed: 0 };
  for (const index of sentences) {
    for (const theme of themes) {
      const [is, said] = [rows[index]?.themes.includes(theme), codes[index]?.includes(theme)];
      if (is && said) tally.hits += 1;
      else if (said) tally.extra += 1;
      else if (is) tally.missed += 1;
    }
  }
  return tally;
}

function confusionOf({ hits, extra, missed }: Tally) {
  return { truePositive: hits, falsePositive: extra, falseNegative: missed };
}

/** F1 in each resampled set of stretches; a draw without a code at all counts as 1: nothing to disagree on. */
function drawnF1s(
  rows: readonly LabelledRow[],
  codes: readonly (readonly string[])[],
  stretches: readonly string[],
  sentences: readonly number[],
  themes: readonly string[],
): Float64Array {
  const parts = partsOf(sentences, stretches);
  const tallies = parts.map((part) => tallyOf(rows, codes, part, themes));
  const resampler = createResampler(parts.map(({ length }) => length));
  const [hits, wrong] = [
    resampler.count(tallies.map((tally) => 2 * tally.hits)),
    resampler.count(tallies.map(({ extra, missed }) => extra + missed)),
  ];
  return hits.map((hit, draw) => (hit + wrong[draw]! === 0 ? 1 : hit / (hit + wrong[draw]!)));
}

function partsOf(sentences: readonly number[], stretches: readonly string[]): number[][] {
  const parts = new Map<string, number[]>();
  for (const index of sentences) {
    const part = parts.get(stretches[index]!);
    if (part === undefined) parts.set(stretches[index]!, [index]);
    else part.push(index);
  }
  return [...parts.values()];
}

function stretchesOf(rows: readonly LabelledRow[]): string[] {
  return rows.map(({ id }) => id.replace(/-\d+$/u, ""));
}

function bounded(value: number | null, interval: Interval | null): BoundedShare {
  return value === null ? { value: null, low: null, high: null } : { value, low: interval?.low ?? null, high: interval?.high ?? null };
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function meansOf(drawn: readonly Float64Array[]): Float64Array {
  return Float64Array.from(drawn[0]!, (_, draw) => drawn.reduce((sum, one) => sum + one[draw]!, 0) / drawn.length);
}
