import { z } from "zod";
import { wordEdges } from "#lib/corpus/strings/word-edges.ts";
import { successorsOf } from "#lib/lexicon/successors.ts";
import type { Ending, Lexicon } from "#lib/lexicon/types.ts";
import type { Note } from "#lib/types.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { type CorpusUse, corpusUse, expectedSince } from "./draft/corpus-use.ts";
import { type DraftFinding, draftFindings } from "./draft/draft-findings.ts";
import { type LastUse, lastUses } from "./draft/last-use.ts";

/** Expected uses from which silence says something. */
const LEAST_EXPECTED = 0.5;

/**
 * One row a finding, in the order of the draft; `start` and `end` are half-open positions in the draft as
 * given. `status`: current (used in a dated speech of the corpus's last `years` years and not replaced);
 * outdated (the lexicon says that it was replaced or is out of use, or the corpus has not used it in its last `years` years
 * although `expected` uses, at the rate before, were at least a half: one use in thirty years says nothing);
 * unseen (the corpus does not have it, or not in these years, and neither says that it is out of date); near
 * (one character off a known slogan, and rare in the corpus); unknown-quoted (a coinage in quotation marks
 * that the lexicon lacks). `suggestion` is what replaced it, null where no successor is known, or the wording
 * that it nearly is; `ending` is why it is out of use without a successor, where the lexicon says so; `count` and `lastUsed` are the slogan's in what the filters leave of the corpus, without
 * the draft (for unknown-quoted: the wording's count), and `lastSentence` of `lastSpeechId` is its last use
 * there.
 */
export const draftCheck = defineAnalysis({
  name: "draft-check",
  title: { zh: "文稿检查", en: "draft check" },
  summary: {
    zh: "一份草稿用了哪些提法、哪些已过时及其后继、哪些语料中未见、哪些与已知提法只差一字。",
    en: "Which slogans a draft uses, which are out of date and what replaced them, which the corpus lacks, and wordings one character off a known slogan.",
  },
  example: {},
  exampleDraft: "推进高质展发展，坚持科学发展观，做到“两个维护”。",
  takesDraft: "only",
  params: z.object({
    years: z.coerce.number().int().min(1).max(100).default(5).describe("Years without use after which a slogan is out of date."),
    ...filterShape,
  }),
  columns: columns({
    start: number(),
    end: number(),
    text: text(),
    status: text<"current" | "outdated" | "unseen" | "near" | "unknown-quoted">(),
    slogan: orNull(text()),
    gloss: text(),
    suggestion: orNull(text()),
    ending: orNull(text<Ending>()),
    lastUsed: orNull(number("year")),
    count: number("occurrences"),
    expected: orNull(number("expected")),
    lastSpeechId: orNull(number()),
    lastTitle: orNull(text()),
    lastSentenceIndex: orNull(number()),
    lastSentence: orNull(text()),
  }),
  async run({ draft }, params) {
    if (draft === null) throw new RangeError("draft-check runs with a draft only");
    const { given } = draft.speech;
    const state = await draft.base.lexicon();
    const selection = await selectCorpus(draft.base, params);
    const use = await corpusUse(draft.base, selection);
    const { findings, quotedLeftOut } = draftFindings(given, state, selection, use, await wordEdges(draft.base));
    const slogans = findings.flatMap((finding) => (finding.kind === "quoted" ? [] : [finding.slogan]));
    const last = await lastUses(draft.base, selection, [...new Set(slogans)]);
    const scope: Scope = { lexicon: state.lexicon, use, years: params.years, last };
    const leftOut = quotedLeftOut === 0 ? [] : [{ code: "DRAFT_QUOTED_LEFT_OUT", values: { quoted: quotedLeftOut } }];
    return { rows: findings.map((finding) => findingRow(finding, given, scope)), notes: [rulesNote(use, params.years), ...leftOut] };
  },
});

/** What findings are judged by. */
interface Scope {
  lexicon: Lexicon;
  use: CorpusUse;
  years: number;
  /** Last uses by index of the slogan. */
  last: ReadonlyMap<number, LastUse>;
}

function findingRow(finding: DraftFinding, draft: string, { lexicon, use, years, last }: Scope) {
  const place = { start: finding.start, end: finding.end, text: draft.slice(finding.start, finding.end) };
  if (finding.kind === "quoted") {
    const none = { slogan: null, gloss: "", suggestion: null, ending: null, lastUsed: null, count: finding.count, expected: null };
    return { ...place, status: "unknown-quoted" as const, ...none, ...lastCells(undefined) };
  }
  const slogan = lexicon.slogans[finding.slogan]!;
  const known = {
    slogan: slogan.slogan,
    gloss: slogan.gloss,
    lastUsed: use.lastYears[finding.slogan]! || null,
    count: use.counts[finding.slogan]!,
    ...lastCells(last.get(finding.slogan)),
  };
  if (finding.kind === "near")
    return { ...place, status: "near" as const, ...known, suggestion: finding.form.replaceAll("，", "、"), ending: null, expected: null };
  const successors = successorsOf(lexicon, slogan);
  const expected = expectedSince(use, finding.slogan, years);
  const { ending } = slogan;
  const status = successors.length > 0 || ending !== null ? ("outdated" as const) : statusByUse(known, expected, use, years);
  return { ...place, status, ...known, suggestion: successors.length === 0 ? null : successors.join("；"), ending, expected };
}

/**
 * What the corpus says about a slogan that nothing replaced. Where the corpus has no dates at all, any use
 * makes it current.
 */
function statusByUse(
  { lastUsed, count }: { lastUsed: number | null; count: number },
  expected: number | null,
  use: CorpusUse,
  years: number,
) {
  if (count > 0 && use.lastYear === null) return "current" as const;
  if (lastUsed === null) return "unseen" as const;
  if (lastUsed > use.lastYear! - years) return "current" as const;
  return expected !== null && expected >= LEAST_EXPECTED ? ("outdated" as const) : ("unseen" as const);
}

function lastCells(use: LastUse | undefined) {
  return {
    lastSpeechId: use?.speechId ?? null,
    lastTitle: use?.title ?? null,
    lastSentenceIndex: use?.sentence ?? null,
    lastSentence: use?.text ?? null,
  };
}

function rulesNote({ lastYear }: CorpusUse, years: number): Note {
  if (lastYear === null) return { code: "DRAFT_NO_YEARS", values: {} };
  return { code: "DRAFT_RULES", values: { years, from: lastYear - years + 1, to: lastYear } };
}
