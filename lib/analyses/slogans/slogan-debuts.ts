import { z } from "zod";
import { collectionTest } from "#lib/corpus/collections.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { itemTable } from "#lib/corpus/item-table.ts";
import { AppError } from "#lib/errors.ts";
import { benjaminiHochberg } from "#lib/stats/index.ts";
import type { Note } from "#lib/types.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, flag, number, orNull, text } from "../columns.ts";
import { glosses } from "../glosses.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { candidatesOf, type DebutCandidate, type DebutPeriods, familyOf } from "./debut-candidates.ts";
import { earlierSpeeches, recentSpeeches } from "./debut-periods.ts";

/**
 * One row a slogan or common word that one speech uses otherwise than the speeches before it: `debut` (never
 * before), `return` (not in the last years), `surge` or `fade` (more or less often than before). Exact
 * two-sided test of two rates, counts divided by the item's over-dispersion; `pAdjusted` is
 * Benjamini-Hochberg over slogans and over words, null for what is too rare to be tested. Found is what lies
 * at or below `fdr`; `all=1` adds debuts and returns of slogans that do not.
 */
export const sloganDebuts = defineAnalysis({
  name: "slogan-watch",
  title: { zh: "新动向", en: "slogan watch" },
  summary: {
    zh: "一篇讲话与此前各篇相比，提法和常用词的初见、重现、骤增和消退，错误发现率已注明。",
    en: "Debut, return, surge and fade of slogans and common words in one speech against the speeches before it, at a stated false-discovery rate.",
  },
  example: { all: "1" },
  params: z.object({
    fdr: z.coerce.number().gt(0).lt(1).default(0.05).describe("False-discovery rate: the share of the findings that may be chance."),
    unit: z.enum(["both", "slogan", "term"]).default("both").describe("Slogans, words of two and more characters, or both."),
    recentYears: z.coerce.number().int().min(1).max(100).default(5).describe("A return is something not said in so many years before."),
    all: z.coerce.number().int().min(0).max(1).default(0).describe("1: also debuts and returns of slogans that may be chance."),
    ...filterShape,
    speech: z.coerce.number().int().positive().nullable().default(null).describe("Speech id; the newest dated speech unless given."),
  }),
  columns: columns({
    item: text(),
    gloss: text(),
    unit: text<"term" | "slogan">(),
    change: text<"debut" | "return" | "surge" | "fade">(),
    count: number("occurrences"),
    perTenThousand: number("perTenThousand"),
    pastCount: number("occurrences"),
    pastSpeechesWith: number("speeches"),
    pastRate: number("perTenThousand"),
    lastYear: orNull(number("year")),
    logRatio: orNull(number()),
    p: number("probability"),
    pAdjusted: orNull(number("probability")),
    significant: flag(),
  }),
  async run(context, params) {
    const { corpus, members } = await selectCorpus(context, { ...params, speech: [] });
    const speech = findSpeech(corpus, params.speech, params.collection);
    if (speech === null) return { rows: [], notes: [] };
    const past = earlierSpeeches(corpus, members, speech);
    if (past.length === 0) return { rows: [], notes: [{ code: "WATCH_NO_EARLIER", values: {} }] };
    const periods: DebutPeriods = { speech, past, recent: recentSpeeches(corpus, past, speech, params.recentYears) };
    const { indexOf } = await context.lexicon();
    const units = params.unit === "both" ? (["slogan", "term"] as const) : [params.unit];
    const tables = await Promise.all(units.map((unit) => itemTable(context, unit)));
    const families = tables.map((table) => testFamily(candidatesOf(table, corpus, periods, indexOf), params.fdr));
    const isShown = ({ significant, unit, change }: TestedItem) =>
      significant || (params.all === 1 && unit === "slogan" && (change === "debut" || change === "return"));
    const rows = families.flatMap(({ items }) => items.filter(isShown)).sort(bySurety);
    const glossOf = await glosses(context);
    return {
      rows: rows.map(({ item, ...row }) => ({ item, gloss: glossOf(item), ...row })),
      notes: debutNotes(corpus, periods, families, params.fdr),
    };
  },
});

/**
 * The speech asked for, else the newest dated one of the collections meant. @throws AppError SPEECH_UNKNOWN
 * (404)
 */
function findSpeech(corpus: Corpus, id: number | null, collection: readonly string[]): number | null {
  if (id === null) return newest(corpus, collection);
  const at = corpus.speeches.findIndex((speech) => speech.id === id);
  if (at === -1) throw new AppError("SPEECH_UNKNOWN", `there is no speech ${id}`, { where: "speech", status: 404 });
  return at;
}

/**
 * The newest dated speech, of several of one day the last in the corpus's order; where none is dated the
 * last; null where there is none.
 */
function newest({ speeches }: Corpus, collection: readonly string[]): number | null {
  const isMeant = collectionTest(speeches, { collection, speech: [] });
  const meant = speeches.flatMap((speech, at) => (isMeant(speech) ? [at] : []));
  return meant.findLast((at) => speeches[at]!.date !== null) ?? meant.at(-1) ?? null;
}

interface TestedItem extends DebutCandidate {
  /** Null for an item that is too rare to be tested. */
  pAdjusted: number | null;
  significant: boolean;
}

interface TestedFamily {
  items: TestedItem[];
  tested: number;
  untested: number;
  dispersion: number;
}

/** Slogans and words are families of their own: thousands of words would drown some hundred slogans. */
function testFamily({ testable, dispersion }: ReturnType<typeof candidatesOf>, fdr: number): TestedFamily {
  const { tested, untested } = familyOf(testable, fdr);
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p));
  const items = tested.map((candidate, at) => ({ ...candidate, pAdjusted: adjusted[at]!, significant: adjusted[at]! <= fdr }));
  const rest = untested.map((candidate) => ({ ...candidate, pAdjusted: null, significant: false }));
  return { items: [...items, ...rest], tested: tested.length, untested: untested.length, dispersion };
}

function bySurety(a: TestedItem, b: TestedItem): number {
  return (a.pAdjusted ?? 2) - (b.pAdjusted ?? 2) || a.p - b.p || b.count - a.count || (a.item < b.item ? -1 : 1);
}

function debutNotes(corpus: Corpus, { speech, past, recent }: DebutPeriods, families: readonly TestedFamily[], fdr: number): Note[] {
  const years = past.flatMap((at) => corpus.speeches[at]!.year ?? []);
  const { title, date } = corpus.speeches[speech]!;
  const period = { title, past: past.length, from: Math.min(...years), to: Math.max(...years), recent: recent.length };
  const reference: Note =
    date === null ? { code: "WATCH_UNDATED", values: { title, past: past.length } } : { code: "WATCH_REFERENCE", values: period };
  const sum = (pick: (family: TestedFamily) => number) => families.reduce((total, family) => total + pick(family), 0);
  const values = { tested: sum(({ tested }) => tested), untested: sum(({ untested }) => untested), families: families.length, fdr };
  const dispersion = Math.max(...families.map((family) => family.dispersion));
  return [reference, { code: "WATCH_FAMILY", values: { ...values, dispersion } }];
}
