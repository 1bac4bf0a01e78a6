import { z } from "zod";
import type { SpeechGroup } from "#lib/corpus/group-speeches.ts";
import { maskedSlogans, totalMasked } from "#lib/corpus/strings/masked-slogans.ts";
import { formsOf } from "#lib/lexicon/patterns.ts";
import type { Slogan } from "#lib/lexicon/types.ts";
import type { Note } from "#lib/types.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text, textOrNumber } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { oneSlogan, oneSloganShape } from "./one-slogan.ts";
import { headingsShape, sloganGroupShape, sloganGroups, sloganRate } from "./slogan-groups.ts";
import { type SloganOccurrencePlace, sloganOccurrences } from "./slogan-occurrences.ts";

/**
 * The three-way count of one slogan: a row a group, or a row a group and wording with `variants=1`. `count` =
 * `standaloneCount` + `insideCount`; `containers` lists the longer slogans that hold the rest, most frequent
 * first, as `form×count`. `tokens` is how many of the occurrences nodejieba made one whole word: a
 * diagnostic, not a count of the slogan. Intervals: exact Poisson of `count` and of `standaloneCount`, 95 %.
 */
export const sloganCounts = defineAnalysis({
  name: "slogan-counts",
  title: { zh: "提法三种计数", en: "slogan counted three ways" },
  summary: {
    zh: "一个提法的三种数法：全部、独立、按分词；并列出包含它的更长提法。",
    en: "One slogan counted three ways: all occurrences, those of its own, and words as segmented, with the longer slogans that hold the rest.",
  },
  example: { slogan: "中国特色社会主义", by: "year", variants: "1" },
  params: z.object({
    ...oneSloganShape,
    ...sloganGroupShape,
    ...headingsShape,
    variants: z.coerce.number().int().min(0).max(1).default(0).describe("1: each wording in a row of its own."),
    ...filterShape,
  }),
  columns: columns({
    slogan: text(),
    gloss: text(),
    form: orNull(text()),
    group: textOrNumber(),
    label: text(),
    count: number("occurrences"),
    standaloneCount: number("occurrences"),
    insideCount: number("occurrences"),
    tokens: number("tokens"),
    containers: text(),
    speechesWith: number("speeches"),
    speeches: number("speeches"),
    chars: number("chars"),
    perTenThousandChars: orNull(number("perTenThousandChars")),
    low: orNull(number("perTenThousandChars")),
    high: orNull(number("perTenThousandChars")),
    standaloneRate: orNull(number("perTenThousandChars")),
    standaloneLow: orNull(number("perTenThousandChars")),
    standaloneHigh: orNull(number("perTenThousandChars")),
  }),
  async run(context, params) {
    const { index, slogan } = await oneSlogan(context, params.slogan);
    const selection = await selectCorpus(context, params);
    const { groups, notes } = await sloganGroups(context, selection, params.by, params.headings === 1);
    const { lexicon } = await context.lexicon();
    const names = lexicon.slogans.map((entry) => entry.slogan);
    const hits = bySpeech(await sloganOccurrences(context, index, selection.members, params.headings === 1));
    const rows = groups.flatMap((group) => {
      const all = tallyGroup(slogan, group, hits);
      const wordings = params.variants === 1 ? all.map((_, form) => [form]) : [all.map((_, form) => form)];
      return wordings.map((forms) =>
        countRow(slogan, params.variants === 1 ? formsOf(slogan)[forms[0]!]! : null, group, sumTallies(all, forms), names),
      );
    });
    const masked = totalMasked(await maskedSlogans(context, params.headings === 1), selection.members).get(index) ?? 0;
    const maskedNote = masked === 0 ? [] : [{ code: "SLOGAN_MASKED", values: { slogan: slogan.slogan, count: masked } }];
    return { rows, notes: [...notes, ...splitNote(rows), ...maskedNote] };
  },
});

interface FormTally {
  count: number;
  tokens: number;
  speechesWith: Set<number>;
  containers: Map<number, number>;
}

function bySpeech(occurrences: readonly SloganOccurrencePlace[]): Map<number, SloganOccurrencePlace[]> {
  const hits = new Map<number, SloganOccurrencePlace[]>();
  for (const occurrence of occurrences) {
    const list = hits.get(occurrence.speech);
    if (list === undefined) hits.set(occurrence.speech, [occurrence]);
    else list.push(occurrence);
  }
  return hits;
}

/** One tally a wording. */
function tallyGroup(slogan: Slogan, group: SpeechGroup, hits: ReadonlyMap<number, SloganOccurrencePlace[]>): FormTally[] {
  const tallies = formsOf(slogan).map((): FormTally => ({ count: 0, tokens: 0, speechesWith: new Set(), containers: new Map() }));
  for (const speech of group.members) {
    for (const { form, container, isWord } of hits.get(speech) ?? []) {
      const tally = tallies[form]!;
      tally.count += 1;
      if (isWord) tally.tokens += 1;
      tally.speechesWith.add(speech);
      if (container !== -1) tally.containers.set(container, (tally.containers.get(container) ?? 0) + 1);
    }
  }
  return tallies;
}

function sumTallies(tallies: readonly FormTally[], forms: readonly number[]): FormTally {
  const sum: FormTally = { count: 0, tokens: 0, speechesWith: new Set(), containers: new Map() };
  for (const form of forms) {
    const { count, tokens, speechesWith, containers } = tallies[form]!;
    sum.count += count;
    sum.tokens += tokens;
    for (const speech of speechesWith) sum.speechesWith.add(speech);
    for (const [container, times] of containers) sum.containers.set(container, (sum.containers.get(container) ?? 0) + times);
  }
  return sum;
}

function countRow({ slogan, gloss }: Slogan, form: string | null, group: SpeechGroup, tally: FormTally, names: readonly string[]) {
  const inside = [...tally.containers].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const insideCount = inside.reduce((sum, [, count]) => sum + count, 0);
  const { rate, low, high } = sloganRate(tally.count, group.charCount);
  const standalone = sloganRate(tally.count - insideCount, group.charCount);
  return {
    slogan,
    gloss,
    form,
    group: group.key,
    label: group.label,
    count: tally.count,
    standaloneCount: tally.count - insideCount,
    insideCount,
    tokens: tally.tokens,
    containers: inside.map(([container, count]) => `${names[container]}×${count}`).join(" "),
    speechesWith: tally.speechesWith.size,
    speeches: group.members.length,
    chars: group.charCount,
    perTenThousandChars: rate,
    low,
    high,
    standaloneRate: standalone.rate,
    standaloneLow: standalone.low,
    standaloneHigh: standalone.high,
  };
}

/** Where words and occurrences differ, segmentation split the slogan, or a longer word swallowed it. */
function splitNote(rows: readonly { count: number; tokens: number }[]): Note[] {
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  const tokens = rows.reduce((sum, row) => sum + row.tokens, 0);
  return tokens < count ? [{ code: "SEGMENTATION_SPLITS", values: { count, tokens, split: count - tokens } }] : [];
}
