import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { lexiconAsOf } from "#lib/lexicon/as-of.ts";
import { likenessOf } from "#lib/lexicon/discovery/likeness.ts";
import { EVIDENCE_KINDS } from "#lib/lexicon/discovery/types.ts";
import { formsOf, patternTextsOf } from "#lib/lexicon/patterns.ts";
import type { Lexicon } from "#lib/lexicon/types.ts";
import { normalisePhrase } from "#lib/text/match/match-text.ts";
import type { Note } from "#lib/types.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, flag, number, orNull, text } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import type { Proposal } from "./discovery/candidate.ts";
import { type Novelty, newProposals, splitAtYear } from "./discovery/novelty.ts";
import { type ProposalEntry, proposalRows } from "./discovery/proposal-rows.ts";
import { type Discovery, discover } from "./discovery/propose.ts";
import { evidenceOf, scoreOf } from "./discovery/score.ts";

/**
 * One row a wording that may be a slogan and that the lexicon lacks, likeliest first. `evidence` is what
 * speaks for it: numeric (三高四新), quoted (“厅市共建”), parallel (牢记嘱托、感恩奋进), frame (以人为本) or
 * ngram (it recurs as a whole). `count` is exact, as phrase-frequency counts it; `standaloneCount` leaves out what stands
 * inside a known slogan or a longer proposal. The example (`left`, `node`, `right`) is the first occurrence.
 * `score` ranks only; it has no unit. `likely` says whether it stands above the line from which on seven of
 * ten or more are formulations that a reader would underline, empty where no line is drawn (`since`, known
 * slogans). Marked wordings may occur once, n-grams need `minCount`. With `known=1`
 * the lexicon's own slogans that occur are listed too, scored by the same rules. `since` ranks what is new
 * from that year on against the years before: `pastCount` is how often they have it, `burst` the log ratio of
 * both rates with its exact 95 % interval (an open end is null), `regions` how many regions (or speakers) say
 * it; then counts, years and example are of the years from `since` on, and slogans that the lexicon dates to
 * the year before `since` or later are ranked with the rest, `known` true. `asOf` treats slogans that were put
 * forward later as unknown.
 */
export const sloganDiscovery = defineAnalysis({
  name: "slogan-discovery",
  takesLong: true,
  title: { zh: "未收录提法", en: "slogan discovery" },
  summary: {
    zh: "词库里没有的说法：数字缩略、加引号的新词、对仗语和反复出现的套语。",
    en: "Wordings that the lexicon lacks: numeral abbreviations, quoted coinages, parallel mottoes and recurring formulas.",
  },
  example: { limit: "20", known: "1" },
  params: z.object({
    minCount: z.coerce.number().int().min(2).max(1000).default(2).describe("Least occurrences of an n-gram that no pattern marks."),
    limit: z.coerce.number().int().min(1).max(2000).default(100).describe("Most rows."),
    known: z.coerce.number().int().min(0).max(1).default(0).describe("1: also slogans that the lexicon has."),
    evidence: z.array(z.enum(EVIDENCE_KINDS)).default([]).describe("Kinds of evidence; repeatable."),
    since: yearParam("Rank what is new from this year on against the years before."),
    asOf: yearParam("Slogans put forward after this year count as unknown."),
    ...filterShape,
  }),
  columns: columns({
    phrase: text(),
    gloss: text(),
    evidence: text(),
    count: number("occurrences"),
    standaloneCount: number("occurrences"),
    speeches: number("speeches"),
    firstYear: orNull(number("year")),
    lastYear: orNull(number("year")),
    score: number("points"),
    known: flag(),
    likely: orNull(flag()),
    pastCount: orNull(number("occurrences")),
    burst: orNull(number("doublings")),
    burstLow: orNull(number("doublings")),
    burstHigh: orNull(number("doublings")),
    regions: orNull(number("regions")),
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
    const periods = params.since === null ? null : splitAtYear(selection, params.since);
    const searched = periods?.fresh ?? selection;
    const chosen: readonly string[] = params.evidence;
    const discovery = await discover(context, searched, {
      minCount: params.minCount,
      limit: periods === null ? params.limit : Math.max(MOST_NEW, params.limit),
      asOf: params.since === null ? params.asOf : Math.min(params.asOf ?? params.since, params.since - RECENT_YEARS),
      leastMet: periods === null ? 1 : LEAST_NEW,
      before: earlier(params.since, params.asOf === null ? null : params.asOf + 1),
      fits: (proposal) => chosen.length === 0 || chosen.includes(evidenceOf(proposal)),
    });
    const proposed: ProposalEntry[] =
      periods === null
        ? discovery.proposals.map((proposal) => entryOf(proposal, null))
        : flagKnown(
            (await newProposals(context, periods, discovery)).map((each) => entryOf(each, each.novelty)),
            await lexiconKnown(context, params.asOf),
          );
    const entries = params.known === 1 ? [...proposed, ...knownEntries(discovery)] : proposed;
    if (params.known === 1) entries.sort((a, b) => b.score - a.score);
    return {
      rows: await proposalRows(context, searched, discovery.text, entries.slice(0, params.limit)),
      notes: [
        { code: "DISCOVERY_SCORE", values: { proposals: discovery.found, minCount: params.minCount } },
        ...sampleNotes(discovery, searched.members.length),
        ...(periods === null ? [] : [noveltyNote(params.since!, periods)]),
      ],
    };
  },
});

/** What is said more rarely can be no news with 95 % certainty. */
const LEAST_NEW = 3;
/** Proposals of the new years that are counted in the years before. */
const MOST_NEW = 3000;

/**
 * A slogan of the year before is news still: it is ranked with the rest, and said to be known, from this many
 * years before `since` on.
 */
const RECENT_YEARS = 2;

async function lexiconKnown(context: AnalysisContext, asOf: number | null): Promise<Lexicon> {
  const { lexicon } = await context.lexicon();
  return asOf === null ? lexicon : lexiconAsOf(lexicon, asOf);
}

/** Marks what the lexicon has, with its own writing and gloss. */
function flagKnown(entries: readonly ProposalEntry[], lexicon: Lexicon): ProposalEntry[] {
  const sloganOf = new Map(
    lexicon.slogans.flatMap((slogan) =>
      formsOf(slogan)
        .flatMap(patternTextsOf)
        .map((form) => [form, slogan] as const),
    ),
  );
  return entries.map((entry) => {
    const slogan = sloganOf.get(entry.text);
    return slogan === undefined ? entry : { ...entry, known: true, written: slogan.slogan, gloss: slogan.gloss };
  });
}

/** The earlier of two years; null where neither is given. */
function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

function yearParam(description: string) {
  return z.coerce.number().int().min(1900).max(2100).nullable().default(null).describe(description);
}

function noveltyNote(since: number, { fresh, past }: ReturnType<typeof splitAtYear>): Note {
  return {
    code: past.members.length === 0 ? "NOVELTY_NO_PAST" : "NOVELTY",
    values: { since, fresh: fresh.members.length, past: past.members.length },
  };
}

function sampleNotes({ searched }: Discovery, speeches: number): Note[] {
  return searched === speeches ? [] : [{ code: "DISCOVERY_SAMPLED", values: { searched, speeches } }];
}

function entryOf(proposal: Proposal, novelty: Novelty | null): ProposalEntry {
  return {
    ...proposal,
    written: null,
    evidence: evidenceOf(proposal),
    known: false,
    gloss: "",
    novelty,
    odds: novelty === null ? proposal.odds : null,
  };
}

function knownEntries({ known, characterCounts, lexicon, background }: Discovery): ProposalEntry[] {
  const likeness = likenessOf(lexicon, characterCounts, background);
  return lexicon.slogans.flatMap(({ slogan, gloss }, index) => {
    const counted = known[index];
    if (counted == null) return [];
    const candidate = { text: normalisePhrase(slogan), pattern: null, ngram: null, counted };
    const score = scoreOf(candidate, likeness, background);
    return [
      {
        text: candidate.text,
        written: slogan,
        evidence: evidenceOf(candidate),
        score,
        odds: null,
        known: true,
        gloss,
        counted,
        novelty: null,
      },
    ];
  });
}
