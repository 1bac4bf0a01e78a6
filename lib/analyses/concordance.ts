import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import {
  countPattern,
  type PhrasePattern,
  type PhrasePlace,
  parsePhrasePattern,
  patternPlaces,
  selectSpeechTexts,
} from "#lib/queries/index.ts";
import { kwicLine } from "#lib/text/kwic.ts";
import type { Row } from "#lib/types.ts";
import { columns, defineAnalysis } from "./analysis.ts";
import type { AnalysisContext } from "./context.ts";
import type { Corpus } from "./corpus.ts";
import { DisplayPlaces } from "./display-places.ts";
import { filterShape } from "./params.ts";
import { phraseParameter } from "./phrase-frequency.ts";
import { type Selection, selectCorpus } from "./select-corpus.ts";

const SORTS = ["text", "left", "right", "year", "speech"] as const;
/** Characters of context that sorting looks at. */
const SORT_UNITS = 12;

/**
 * One row an occurrence. `start` and `end` are half-open positions in the speech's display text; the context ends at the paragraph.
 * A page is `limit` rows from `cursor`; the note NEXT_PAGE has the next cursor, the note TOTAL the number of all rows.
 */
export const concordance = defineAnalysis({
  name: "concordance",
  summary: "Every occurrence of a phrase with its context (KWIC).",
  params: z.object({
    phrase: phraseParameter.describe("Phrase; `|` for either, `…` for a gap; repeatable."),
    window: z.coerce.number().int().min(1).max(200).default(24).describe("Characters on each side."),
    sort: z.enum(SORTS).default("text").describe("Order: as in the corpus, by left or right context, by year, by speech title."),
    limit: z.coerce.number().int().min(1).max(1000).default(50).describe("Rows of a page."),
    cursor: z.coerce.number().int().min(0).default(0).describe("Rows to pass over."),
    ...filterShape,
  }),
  columns: columns("speechId", "phrase", "title", "year:year", "sentence", "start", "end", "left", "node", "right", "textHash"),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const hits = params.phrase.map((phrase) => new HitList(selection, phrase));
    const total = hits.reduce((sum, list) => sum + list.total(), 0);
    const page = pageOf(hits, selection.corpus, params);
    const rows = await rowsOf(context, selection.corpus, page, params.window);
    const notes = [{ code: "TOTAL", values: { total } }];
    const next = params.cursor + page.length;
    return { rows, notes: next < total ? [...notes, { code: "NEXT_PAGE", values: { cursor: next } }] : notes };
  },
});

interface Hit extends PhrasePlace {
  phrase: string;
}

/** One phrase's occurrences in a selection, in corpus order, made only as far as they are asked for. */
class HitList {
  private readonly phrase: string;
  private readonly pattern: PhrasePattern;
  private readonly selection: Selection;
  private readonly wanted: Set<number>;

  constructor(selection: Selection, phrase: string) {
    this.phrase = phrase;
    this.pattern = parsePhrasePattern(phrase);
    this.selection = selection;
    this.wanted = new Set(selection.members);
  }

  total(): number {
    const counts = countPattern(this.selection.corpus.cache, this.pattern);
    return this.selection.members.reduce((sum, speech) => sum + counts[speech]!, 0);
  }

  *hits(): Generator<Hit> {
    for (const place of patternPlaces(this.selection.corpus.cache, this.pattern)) {
      if (this.wanted.has(place.speech)) yield { ...place, phrase: this.phrase };
    }
  }
}

function pageOf(
  lists: readonly HitList[],
  corpus: Corpus,
  { sort, cursor, limit }: { sort: (typeof SORTS)[number]; cursor: number; limit: number },
): Hit[] {
  if (sort === "text" && lists.length === 1) return take(lists[0]!.hits(), cursor, limit);
  const all = lists.flatMap((list) => [...list.hits()]);
  const key = sortKey(sort, corpus);
  const keyed = all.map((hit) => ({ hit, key: key(hit) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.hit.start - b.hit.start));
  return keyed.slice(cursor, cursor + limit).map(({ hit }) => hit);
}

function take(hits: Generator<Hit>, skip: number, limit: number): Hit[] {
  const page: Hit[] = [];
  let passed = 0;
  for (const hit of hits) {
    if (passed++ < skip) continue;
    page.push(hit);
    if (page.length === limit) break;
  }
  return page;
}

/** A string that sorts hits; left context is read outwards from the node. */
function sortKey(sort: (typeof SORTS)[number], { cache, speeches }: Corpus): (hit: Hit) => string {
  const text = (from: number, to: number) => String.fromCharCode(...cache.units.subarray(Math.max(0, from), to));
  if (sort === "left") return ({ start }) => [...text(start - SORT_UNITS, start)].reverse().join("");
  if (sort === "right") return ({ end }) => text(end, end + SORT_UNITS);
  if (sort === "year") return ({ speech }) => String(speeches[speech]!.year ?? 9999);
  if (sort === "speech") return ({ speech }) => speeches[speech]!.title;
  return () => "";
}

async function rowsOf(context: AnalysisContext, corpus: Corpus, hits: readonly Hit[], window: number): Promise<Row[]> {
  const ids = [...new Set(hits.map(({ speech }) => corpus.speeches[speech]!.id))];
  const texts = new Map(
    (await selectSpeechTexts(context.db, ids)).map((speech) => [speech.speechId, { text: speech.text, places: new DisplayPlaces(speech) }]),
  );
  return hits.map((hit) => {
    const speech = corpus.speeches[hit.speech]!;
    const found = texts.get(speech.id);
    if (found === undefined) throw new AppError("CORPUS_CHANGED", "the corpus changed meanwhile; ask again", { status: 409 });
    const first = corpus.cache.starts[hit.speech]!;
    const { start, end } = found.places.display(hit.start - first, hit.end - first);
    const sentence = found.places.sentenceAt(hit.start - first);
    return {
      speechId: speech.id,
      phrase: hit.phrase,
      title: speech.title,
      year: speech.year,
      sentence,
      start,
      end,
      ...kwicLine(found.text, start, end, window),
      textHash: speech.textHash,
    };
  });
}
