import { z } from "zod";
import type { SpeechGroup } from "#lib/corpus/group-speeches.ts";
import { formsOf } from "#lib/lexicon/patterns.ts";
import type { Slogan } from "#lib/lexicon/types.ts";
import type { Note } from "#lib/types.ts";
import { columns, defineAnalysis } from "../analysis.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { oneSlogan, oneSloganShape } from "./one-slogan.ts";
import { headingsShape, sloganGroupShape, sloganGroups, sloganRate } from "./slogan-groups.ts";
import { type SloganOccurrencePlace, sloganOccurrences } from "./slogan-occurrences.ts";

/**
 * The three-way count of one slogan: a row a group, or a row a group and wording with `variants=1`. `count` = `standaloneCount` +
 * `insideCount`; `containers` lists the longer slogans that hold the rest, most frequent first, as `form×count`. `tokens` is how many of the
 * occurrences nodejieba made one whole word: a diagnostic, not a count of the slogan. Intervals: exact Poisson of `count`
 * and of `standaloneCount`, 95 %.
 */
export const sloganCounts = defineAnalysis({
  name: "slogan-counts",
  summary:
    "One slogan counted three ways: all occurrences, those of its own, and words as segmented, with the longer slogans that hold the rest.",
  params: z.object({
    ...oneSloganShape,
    ...sloganGroupShape,
    ...headingsShape,
    variants: z.coerce.number().int().min(0).max(1).default(0).describe("1: each wording in a row of its own."),
    ...filterShape,
  }),
  columns: columns(
    "slogan",
    "form",
    "group",
    "label",
    "count:occurrences",
    "standaloneCount:occurrences",
    "insideCount:occurrences",
    "tokens:tokens",
    "containers",
    "speechesWith:speeches",
    "speeches:speeches",
    "chars:chars",
    "perTenThousandChars:perTenThousandChars",
    "low:perTenThousandChars",
    "high:perTenThousandChars",
    "standaloneRate:perTenThousandChars",
    "standaloneLow:perTenThousandChars",
    "standaloneHigh:perTenThousandChars",
  ),
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
    return { rows, notes: [...notes, ...splitNote(rows)] };
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

function countRow({ slogan }: Slogan, form: string | null, group: SpeechGroup, tally: FormTally, names: readonly string[]) {
  const inside = [...tally.containers].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const insideCount = inside.reduce((sum, [, count]) => sum + count, 0);
  const { rate, low, high } = sloganRate(tally.count, group.charCount);
  const standalone = sloganRate(tally.count - insideCount, group.charCount);
  return {
    slogan,
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
