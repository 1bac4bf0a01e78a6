import { z } from "zod";
import { successorsOf } from "#lib/lexicon/successors.ts";
import type { Lexicon } from "#lib/lexicon/types.ts";
import type { Note } from "#lib/types.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { type CorpusUse, corpusUse, expectedSince } from "./draft/corpus-use.ts";
import { type DraftFinding, draftFindings } from "./draft/draft-findings.ts";

/** Expected uses from which silence says something. */
const LEAST_EXPECTED = 0.5;

/**
 * One row a finding, in the order of the draft; `start` and `end` are half-open positions in the draft as given. `status`: current; outdated (the lexicon says that it was
 * replaced, or the corpus has not used it in its last `years` years although `expected` uses, at the rate before, were at least a half: one use in thirty years says nothing); near (one character off a known slogan, and rare in the corpus);
 * unknown-quoted (a coinage in quotation marks that the lexicon lacks). `suggestion` is what replaced it, or the wording that it nearly is; `count`
 * and `lastUsed` are the slogan's in what the filters leave of the corpus, without the draft (for unknown-quoted: the wording's count).
 */
export const draftCheck = defineAnalysis({
  name: "draft-check",
  title: { zh: "文稿检查", en: "draft check" },
  summary: {
    zh: "一份草稿用了哪些提法、哪些已过时及其后继、哪些与已知提法只差一字。",
    en: "Which slogans a draft uses, which are out of date and what replaced them, and wordings one character off a known slogan.",
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
    status: text(),
    slogan: orNull(text()),
    suggestion: orNull(text()),
    lastUsed: orNull(number("year")),
    count: number("occurrences"),
    expected: orNull(number("expected")),
  }),
  async run({ draft }, params) {
    if (draft === null) throw new RangeError("draft-check runs with a draft only");
    const { given } = draft.speech;
    const state = await draft.base.lexicon();
    const selection = await selectCorpus(draft.base, params);
    const use = await corpusUse(draft.base, selection);
    const findings = draftFindings(given, state, selection, use);
    return {
      rows: findings.map((finding) => findingRow(finding, given, state.lexicon, use, params.years)),
      notes: [rulesNote(use, params.years)],
    };
  },
});

function findingRow(finding: DraftFinding, draft: string, lexicon: Lexicon, use: CorpusUse, years: number) {
  const place = { start: finding.start, end: finding.end, text: draft.slice(finding.start, finding.end) };
  if (finding.kind === "quoted")
    return { ...place, status: "unknown-quoted", slogan: null, suggestion: null, lastUsed: null, count: finding.count, expected: null };
  const slogan = lexicon.slogans[finding.slogan]!;
  const lastUsed = use.lastYears[finding.slogan]! || null;
  const known = { slogan: slogan.slogan, lastUsed, count: use.counts[finding.slogan]! };
  if (finding.kind === "near")
    return { ...place, status: "near", ...known, suggestion: finding.form.replaceAll("，", "、"), expected: null };
  const successors = successorsOf(lexicon, slogan);
  const expected = expectedSince(use, finding.slogan, years);
  const isUnused = lastUsed !== null && lastUsed <= use.lastYear! - years && expected !== null && expected >= LEAST_EXPECTED;
  const status = successors.length > 0 || isUnused ? "outdated" : "current";
  return { ...place, status, ...known, suggestion: successors.length === 0 ? null : successors.join("；"), expected };
}

function rulesNote({ lastYear }: CorpusUse, years: number): Note {
  if (lastYear === null) return { code: "DRAFT_NO_YEARS", values: {} };
  return { code: "DRAFT_RULES", values: { years, from: lastYear - years + 1, to: lastYear } };
}
