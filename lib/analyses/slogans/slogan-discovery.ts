import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { likenessOf } from "#lib/lexicon/discovery/likeness.ts";
import { normalisePhrase } from "#lib/text/match/match-text.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, flag, number, orNull, text } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { type ProposalEntry, proposalRows } from "./discovery/proposal-rows.ts";
import { type Discovery, discover } from "./discovery/propose.ts";
import { evidenceOf, scoreOf } from "./discovery/score.ts";

/**
 * One row a wording that may be a slogan and that the lexicon lacks, likeliest first. `evidence` is what speaks for it: numeric (三高四新), quoted
 * (“厅市共建”), parallel (牢记嘱托、感恩奋进) or ngram (it recurs as a whole). `count` is exact, as phrase-frequency counts it;
 * `standaloneCount` leaves out what stands inside a known slogan or a longer proposal. The example (`left`, `node`, `right`) is the first occurrence.
 * `score` ranks only; it has no unit. Marked wordings may occur once, n-grams need `minCount`. With `known=1` the lexicon's own slogans that
 * occur are listed too, scored by the same rules.
 */
export const sloganDiscovery = defineAnalysis({
  name: "slogan-discovery",
  title: { zh: "发现新提法", en: "slogan discovery" },
  summary: {
    zh: "词库里没有的说法：数字缩略、加引号的新词、对仗语和反复出现的套语。",
    en: "Wordings that the lexicon lacks: numeral abbreviations, quoted coinages, parallel mottoes and recurring formulas.",
  },
  example: { limit: "20", known: "1" },
  params: z.object({
    minCount: z.coerce.number().int().min(2).max(1000).default(2).describe("Least occurrences of an n-gram that no pattern marks."),
    limit: z.coerce.number().int().min(1).max(2000).default(100).describe("Most rows."),
    known: z.coerce.number().int().min(0).max(1).default(0).describe("1: also slogans that the lexicon has."),
    evidence: z
      .array(z.enum(["numeric", "quoted", "parallel", "ngram"]))
      .default([])
      .describe("Kinds of evidence; repeatable."),
    ...filterShape,
  }),
  columns: columns({
    phrase: text(),
    evidence: text(),
    count: number("occurrences"),
    standaloneCount: number("occurrences"),
    speeches: number("speeches"),
    firstYear: orNull(number("year")),
    lastYear: orNull(number("year")),
    score: number("points"),
    known: flag(),
    left: text(),
    node: text(),
    right: text(),
    speechId: number(),
    sentence: number(),
    start: number(),
    end: number(),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const chosen: readonly string[] = params.evidence;
    const discovery = await discover(context, selection, {
      minCount: params.minCount,
      limit: params.limit,
      fits: (proposal) => chosen.length === 0 || chosen.includes(evidenceOf(proposal)),
    });
    const proposed = discovery.proposals.map(
      (proposal): ProposalEntry => ({ ...proposal, written: null, evidence: evidenceOf(proposal), known: false }),
    );
    const entries = params.known === 1 ? [...proposed, ...(await knownEntries(context, discovery))] : proposed;
    if (params.known === 1) entries.sort((a, b) => b.score - a.score);
    return {
      rows: await proposalRows(context, selection, discovery.text, entries.slice(0, params.limit)),
      notes: [{ code: "DISCOVERY_SCORE", values: { proposals: discovery.found, minCount: params.minCount } }],
    };
  },
});

async function knownEntries(context: AnalysisContext, { known, characterCounts }: Discovery): Promise<ProposalEntry[]> {
  const { lexicon } = await context.lexicon();
  const likeness = likenessOf(lexicon, characterCounts);
  return lexicon.slogans.flatMap(({ slogan }, index) => {
    const counted = known[index];
    if (counted == null) return [];
    const candidate = { text: normalisePhrase(slogan), pattern: null, ngram: null, counted };
    return [
      { text: candidate.text, written: slogan, evidence: evidenceOf(candidate), score: scoreOf(candidate, likeness), known: true, counted },
    ];
  });
}
