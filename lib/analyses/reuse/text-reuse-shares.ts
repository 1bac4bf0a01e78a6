import { z } from "zod";
import { shownId } from "#lib/corpus/draft-speech.ts";
import { speechPosition } from "#lib/corpus/speech-position.ts";
import type { SpeechFacts } from "#lib/queries/index.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, share, text, textOrNumber } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { reuseOfDraft, reuseWithDraft } from "./draft-reuse.ts";
import { type CorpusReuse, inOrderOfTime, reuseOfCorpus } from "./text-reuse-corpus.ts";
import { reuseOfPair } from "./text-reuse-pairs.ts";
import { checkPair, reuseShape } from "./text-reuse-shape.ts";
import type { ReuseShares } from "./text-reuse-texts.ts";

/**
 * One row a speech: its characters (punctuation and masks not counted) as copied + slogan + own. Copied: in a
 * passage that another speech has. Slogan: in a fixed slogan and not copied. With a and b: each against the
 * other; else each against all speeches before it, in order of time, with the speech that most came from. A
 * draft takes the place of b: with a, each against the other; else the draft against every speech that the
 * filters leave.
 */
export const textReuseShares = defineAnalysis({
  name: "text-reuse-shares",
  takesLong: true,
  title: { zh: "文本复用比例", en: "text reuse shares" },
  summary: { zh: "每篇讲话里沿用、提法和自有文字各占多少。", en: "How much of each speech is copied, slogan and own wording." },
  example: {},
  takesDraft: true,
  params: z.object({ ...reuseShape, ...filterShape }),
  columns: columns({
    speechId: textOrNumber(),
    title: text(),
    year: orNull(number("year")),
    chars: number("chars"),
    copiedChars: number("chars"),
    sloganChars: number("chars"),
    ownChars: number("chars"),
    copiedShare: orNull(share()),
    sloganShare: orNull(share()),
    ownShare: orNull(share()),
    sources: number("speeches"),
    mainSource: orNull(textOrNumber()),
    mainSourceTitle: orNull(text()),
  }),
  async run(context, params) {
    checkPair(params.a, params.b, context.draft !== null);
    const corpus = await context.corpus();
    const facts = (index: number) => corpus.speeches[index]!;
    if (params.a !== null && params.b !== null) {
      const [a, b] = [speechPosition(corpus, params.a, "a"), speechPosition(corpus, params.b, "b")];
      const { sharesA, sharesB } = await reuseOfPair(context, a, b, params.minLength);
      return { rows: [shareRow(facts(a), sharesA, [facts(b)]), shareRow(facts(b), sharesB, [facts(a)])] };
    }
    if (context.draft !== null && params.a !== null) {
      const a = speechPosition(corpus, params.a, "a");
      const { sharesA, sharesB } = await reuseWithDraft(context, a, params.minLength);
      const draft = facts(corpus.speeches.length - 1);
      return { rows: [shareRow(facts(a), sharesA, [draft]), shareRow(draft, sharesB, [facts(a)])] };
    }
    const selection = await selectCorpus(context, params);
    if (context.draft !== null) {
      const reuse = await reuseOfDraft(context, selection.members, params.minLength);
      const draft = corpus.speeches.length - 1;
      return { rows: [shareRow(facts(draft), reuse.shares, (sourcesOf(reuse).get(draft) ?? []).map(facts))] };
    }
    const reuse = await reuseOfCorpus(context, selection, params.minLength);
    const sources = sourcesOf(reuse);
    const wanted = params.a === null ? inOrderOfTime(corpus, selection.members) : [speechPosition(corpus, params.a, "a")];
    const rows = wanted.flatMap((index) => {
      const shares = reuse.shares.get(index);
      return shares === undefined ? [] : [shareRow(facts(index), shares, (sources.get(index) ?? []).map(facts))];
    });
    return { rows };
  },
});

/** For each speech the speeches it drew on, most characters first. */
function sourcesOf({ passages }: Pick<CorpusReuse, "passages">): Map<number, number[]> {
  const lengths = new Map<number, Map<number, number>>();
  for (const { speechA, speechB, length } of passages) {
    const known = lengths.get(speechB) ?? new Map<number, number>();
    lengths.set(speechB, known.set(speechA, (known.get(speechA) ?? 0) + length));
  }
  return new Map([...lengths].map(([speech, sources]) => [speech, [...sources].sort((x, y) => y[1] - x[1]).map(([source]) => source)]));
}

function shareRow(speech: SpeechFacts, { symbols, copied, slogan, own }: ReuseShares, sources: readonly SpeechFacts[]) {
  const share = (count: number) => (symbols === 0 ? null : count / symbols);
  const isCopied = copied > 0 && sources.length > 0;
  return {
    speechId: shownId(speech.id),
    title: speech.title,
    year: speech.year,
    chars: symbols,
    copiedChars: copied,
    sloganChars: slogan,
    ownChars: own,
    copiedShare: share(copied),
    sloganShare: share(slogan),
    ownShare: share(own),
    sources: isCopied ? sources.length : 0,
    mainSource: isCopied ? shownId(sources[0]!.id) : null,
    mainSourceTitle: isCopied ? sources[0]!.title : null,
  };
}
