import { sloganTable } from "#lib/corpus/slogan-table.ts";
import type { SloganTable } from "#lib/corpus/tables.ts";
import { countedChars } from "#lib/corpus/titles/counted-chars.ts";
import type { Note } from "#lib/types.ts";
import { defineAnalysis } from "../../analysis.ts";
import { columns, flag, number, text } from "../../columns.ts";
import { selectCorpus } from "../../select-corpus.ts";
import { compareSlogans, type NewsChange, type SloganChange } from "./compare-slogans.ts";
import { type EarlierTexts, earlierTexts } from "./earlier-texts.ts";
import { newsSpeeches } from "./news-speeches.ts";
import { judgedNewsParams } from "./this-speech.ts";

const AGAINST = ["own", "centre"] as const;
const ORDER: readonly NewsChange[] = ["new", "returned", "more", "less", "gone", "same"];

/**
 * What one speech says anew, again, more, less or no longer, against the same place's last text (`own`) and
 * against the centre's (`centre`): one row a comparison and slogan that either text has. `found`: the
 * difference of the rates stands at the false-discovery rate asked for, adjusted within the comparison by
 * Benjamini-Hochberg; the others are listed as they are, and may be chance. Without `speechId` the speech
 * that was stored last; with `week` or `since` every speech that came in then, the last first. Against the centre `new` is what the place has and the centre's text has not.
 */
export const speechNews = defineAnalysis({
  name: "speech-news",
  title: { zh: "新讲话说了什么", en: "speech news" },
  summary: {
    zh: "一篇新入库的讲话与本地上一篇、与中央最近一篇相比，提法有哪些新出现、重新出现、增减和消失。",
    en: "What a speech that came in says anew, again, more, less or no longer, against its region's last text and against the centre's.",
  },
  example: ({ speechIds }) => (speechIds[0] === undefined ? null : { speechId: String(speechIds[0]) }),
  params: judgedNewsParams,
  columns: columns({
    against: text<(typeof AGAINST)[number]>(),
    newsChange: text<NewsChange>(),
    slogan: text(),
    gloss: text(),
    count: number("occurrences"),
    chars: number("chars"),
    countBefore: number("occurrences"),
    charsBefore: number("chars"),
    adjustedP: number("p"),
    found: flag(),
    speechId: number(),
    otherSpeechId: number(),
    otherTitle: text(),
  }),
  async run(context, params) {
    const [{ corpus, members }, { lexicon }, table, sizes] = await Promise.all([
      selectCorpus(context, params),
      context.lexicon(),
      sloganTable(context),
      countedChars(context),
    ]);
    const { speeches, notes } = await newsSpeeches(context, { corpus, members }, params);
    const compared = speeches.map((speech) => ({ speech, texts: earlierTexts(corpus.speeches, members, speech) }));
    const newsOf = ({ speech, texts }: (typeof compared)[number], against: (typeof AGAINST)[number]) => {
      const other = against === "own" ? texts.last : texts.centre;
      if (other === null) return [];
      const before = against === "own" ? texts.before : [other];
      const saidBefore = new Set(before.flatMap((index) => [...countsOf(table, index).keys()]));
      const changes = compareSlogans(sideOf(sizes, table, speech), sideOf(sizes, table, other), saidBefore);
      return changes.sort(inOrder).map(({ slogan, change, adjustedP, count, countBefore }) => ({
        against,
        newsChange: change,
        slogan: lexicon.slogans[slogan]!.slogan,
        gloss: lexicon.slogans[slogan]!.gloss,
        count,
        chars: sizes[speech]!,
        countBefore,
        charsBefore: sizes[other]!,
        adjustedP,
        found: adjustedP <= params.fdr,
        speechId: corpus.speeches[speech]!.id,
        otherSpeechId: corpus.speeches[other]!.id,
        otherTitle: corpus.speeches[other]!.title,
      }));
    };
    const rows = compared.flatMap((one) => AGAINST.flatMap((against) => newsOf(one, against)));
    const isCentral = speeches.every((speech) => corpus.speeches[speech]!.level === "central");
    return {
      rows,
      notes: [
        ...notes,
        ...notesOf(
          compared.map(({ texts }) => texts),
          isCentral,
        ),
      ],
    };
  },
});

function countsOf({ offsets, slogans, counts }: SloganTable, speech: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let pair = offsets[speech]!; pair < offsets[speech + 1]!; pair++) found.set(slogans[pair]!, counts[pair]!);
  return found;
}

function sideOf(sizes: Int32Array, table: SloganTable, speech: number) {
  return { counts: countsOf(table, speech), chars: sizes[speech]! };
}

function inOrder(a: SloganChange, b: SloganChange): number {
  return ORDER.indexOf(a.change) - ORDER.indexOf(b.change) || a.adjustedP - b.adjustedP || a.slogan - b.slogan;
}

/** What no speech could be compared with. The centre is not compared with itself. */
function notesOf(texts: readonly EarlierTexts[], isCentral: boolean): Note[] {
  if (texts.length === 0) return [];
  return [
    ...(texts.every(({ last }) => last === null) ? [{ code: "NO_EARLIER_TEXT", values: {} }] : []),
    ...(texts.every(({ centre }) => centre === null) && !isCentral ? [{ code: "NO_CENTRAL_TEXT", values: {} }] : []),
  ];
}
