import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { benjaminiHochberg } from "#lib/stats/index.ts";
import type { Note } from "#lib/types.ts";
import { columns, defineAnalysis } from "./analysis.ts";
import type { Corpus } from "./corpus.ts";
import { itemTable } from "./item-table.ts";
import { filterShape } from "./params.ts";
import { selectCorpus } from "./select-corpus.ts";
import { candidatesOf, type WatchCandidate, type WatchPeriods } from "./watch-candidates.ts";
import { earlierSpeeches, recentSpeeches } from "./watch-periods.ts";

/**
 * One row a slogan or common word that one speech uses otherwise than the speeches before it: `debut` (never before), `return` (not in the last years),
 * `surge` or `fade` (more or less often than before). Exact two-sided test of two rates, counts divided by the item's over-dispersion;
 * `pAdjusted` is Benjamini-Hochberg over slogans and words together. Found is what lies at or below `fdr`; `all=1` adds debuts and returns that do not.
 */
export const sloganWatch = defineAnalysis({
  name: "slogan-watch",
  summary:
    "Debut, return, surge and fade of slogans and common words in one speech against the speeches before it, at a stated false-discovery rate.",
  params: z.object({
    fdr: z.coerce.number().gt(0).lt(1).default(0.05).describe("False-discovery rate: the share of the findings that may be chance."),
    unit: z.enum(["both", "slogan", "term"]).default("both").describe("Slogans, words of two and more characters, or both in one family."),
    recentYears: z.coerce.number().int().min(1).max(100).default(5).describe("A return is something not said in so many years before."),
    all: z.coerce.number().int().min(0).max(1).default(0).describe("1: also debuts and returns that may be chance."),
    ...filterShape,
    speech: z.coerce
      .number()
      .int()
      .positive()
      .nullable()
      .default(null)
      .describe("Speech id; the speech that was stored last unless given."),
  }),
  columns: columns(
    "item",
    "unit",
    "change",
    "count:occurrences",
    "perTenThousand:perTenThousand",
    "pastCount:occurrences",
    "pastSpeechesWith:speeches",
    "pastRate:perTenThousand",
    "lastYear:year",
    "logRatio",
    "p:probability",
    "pAdjusted:probability",
    "significant",
  ),
  async run(context, params) {
    const { corpus, members } = await selectCorpus(context, { ...params, speech: [] });
    const speech = findSpeech(corpus, params.speech);
    if (speech === null) return { rows: [], notes: [] };
    const past = earlierSpeeches(corpus, members, speech);
    if (past.length === 0) return { rows: [], notes: [{ code: "WATCH_NO_EARLIER", values: {} }] };
    const periods: WatchPeriods = { speech, past, recent: recentSpeeches(corpus, past, speech, params.recentYears) };
    const { indexOf } = await context.lexicon();
    const units = params.unit === "both" ? (["slogan", "term"] as const) : [params.unit];
    const tables = await Promise.all(units.map((unit) => itemTable(context, unit)));
    const families = tables.map((table) => candidatesOf(table, corpus, periods, { fdr: params.fdr, known: indexOf }));
    const tested = families.flatMap(({ candidates }) => candidates);
    const untested = families.reduce((sum, family) => sum + family.untested, 0);
    const rows = watchRows(tested, params);
    return {
      rows,
      notes: watchNotes(corpus, periods, {
        tested: tested.length,
        untested,
        fdr: params.fdr,
        dispersion: Math.max(...families.map((family) => family.dispersion)),
      }),
    };
  },
});

/** @throws AppError SPEECH_UNKNOWN (404) */
function findSpeech(corpus: Corpus, id: number | null): number | null {
  if (id === null)
    return corpus.speeches.length === 0
      ? null
      : corpus.speeches.reduce((last, { id: other }, at) => (other > corpus.speeches[last]!.id ? at : last), 0);
  const at = corpus.speeches.findIndex((speech) => speech.id === id);
  if (at === -1) throw new AppError("SPEECH_UNKNOWN", `there is no speech ${id}`, { where: "speech", status: 404 });
  return at;
}

function watchRows(tested: readonly WatchCandidate[], { fdr, all }: { fdr: number; all: number }) {
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p));
  const rows = tested.map((candidate, at) => ({ ...candidate, pAdjusted: adjusted[at]!, significant: adjusted[at]! <= fdr }));
  const isNew = ({ change }: WatchCandidate) => change === "debut" || change === "return";
  return rows
    .filter((row) => row.significant || (all === 1 && isNew(row)))
    .sort((a, b) => a.pAdjusted - b.pAdjusted || a.p - b.p || b.count - a.count || (a.item < b.item ? -1 : 1))
    .map((row) => ({ ...row }));
}

function watchNotes(
  corpus: Corpus,
  { speech, past, recent }: WatchPeriods,
  values: { tested: number; untested: number; fdr: number; dispersion: number },
): Note[] {
  const years = past.flatMap((at) => corpus.speeches[at]!.year ?? []);
  const { title, date } = corpus.speeches[speech]!;
  const notes: Note[] = [
    {
      code: "WATCH_REFERENCE",
      values: { title, past: past.length, from: Math.min(...years), to: Math.max(...years), recent: recent.length },
    },
  ];
  if (date === null) notes.splice(0, 1, { code: "WATCH_UNDATED", values: { title, past: past.length } });
  notes.push({ code: "WATCH_FAMILY", values });
  return notes;
}
