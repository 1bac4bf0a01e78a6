import { z } from "zod";
import type { SpeechGroup } from "#lib/corpus/group-speeches.ts";
import { parsePhrasePattern } from "#lib/corpus/strings/phrase-pattern.ts";
import { countPattern } from "#lib/corpus/strings/phrase-places.ts";
import { countedChars, sumChars } from "#lib/corpus/titles/counted-chars.ts";
import { ratePerTenThousand } from "#lib/stats/index.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text, textOrNumber } from "../columns.ts";
import { glosses } from "../glosses.ts";
import { caseParameter, filterShape, groupShape, titleParameter } from "../params.ts";
import { groupSelection, selectCorpus } from "../select-corpus.ts";
import { phraseParameter } from "./phrase-parameters.ts";
import { ungroupedPhrases } from "./ungrouped-phrases.ts";

/**
 * One row a phrase and group, phrases in the order asked for. `speeches` and `chars` are the group's sizes,
 * `speechesWith` how many of its speeches have the phrase. The interval is the exact Poisson (Garwood)
 * interval of the rate, 95 %.
 */
export const phraseFrequency = defineAnalysis({
  name: "phrase-frequency",
  title: { zh: "短语频次", en: "phrase frequency" },
  summary: {
    zh: "任意短语的次数，按年份、讲话、讲话人、层级、地区或文种。",
    en: "How often any phrase is said, by year, speech, speaker, level, region or genre.",
  },
  example: { phrase: ["高质量发展", "生态…保护|绿色"], by: "speech" },
  params: z.object({
    phrase: phraseParameter.describe("Phrase to count; `|` for either, `\\\\|` for a bar, `…` for a gap; repeatable, up to 12."),
    case: caseParameter,
    title: titleParameter,
    ...groupShape,
    ...filterShape,
  }),
  columns: columns({
    phrase: text(),
    gloss: text(),
    group: textOrNumber(),
    label: text(),
    count: number("occurrences"),
    speechesWith: number("speeches"),
    speeches: number("speeches"),
    chars: number("chars"),
    perTenThousandChars: orNull(number("perTenThousandChars")),
    low: orNull(number("perTenThousandChars")),
    high: orNull(number("perTenThousandChars")),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const [sizes, glossOf] = await Promise.all([countedChars(context), glosses(context)]);
    const { groups, notes } = groupSelection(selection, params.by);
    const counts = new Map(
      params.phrase.map((phrase) => [phrase, countPattern(selection.corpus.cache, parsePhrasePattern(phrase, params.case))]),
    );
    const rows = params.phrase.flatMap((phrase) =>
      groups.map((group) => ({ ...phraseRow(phrase, group, counts.get(phrase)!, sizes), gloss: glossOf(phrase) })),
    );
    return { rows, notes: [...notes, ...ungroupedPhrases(selection, groups, params.by, counts)] };
  },
});

function phraseRow(phrase: string, group: SpeechGroup, counts: Int32Array, sizes: Int32Array) {
  const count = group.members.reduce((sum, index) => sum + counts[index]!, 0);
  const chars = sumChars(sizes, group.members);
  const { rate, low, high } = ratePerTenThousand(count, chars);
  return {
    phrase,
    group: group.key,
    label: group.label,
    count,
    speechesWith: group.members.filter((index) => counts[index]! > 0).length,
    speeches: group.members.length,
    chars,
    perTenThousandChars: rate,
    low,
    high,
  };
}
