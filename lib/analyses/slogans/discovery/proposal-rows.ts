import type { AnalysisContext } from "#lib/corpus/context.ts";
import { DisplayPlaces } from "#lib/corpus/strings/display-places.ts";
import { selectSpeechTexts } from "#lib/queries/index.ts";
import { kwicLine } from "#lib/text/kwic.ts";
import { normalisePhrase } from "#lib/text/match/match-text.ts";
import { finite } from "../../finite.ts";
import type { Selection } from "../../select-corpus.ts";
import type { CandidateCount } from "./count-candidates.ts";
import type { DiscoveryText } from "./discovery-text.ts";
import type { Novelty } from "./novelty.ts";
import { isLikely } from "./score.ts";

/** What a row of the list says, before its example is looked up. */
export interface ProposalEntry {
  /** Form in the match text. */
  text: string;
  /** How it is to be written; null where the example's own writing is taken. */
  written: string | null;
  evidence: string;
  score: number;
  /** Log odds from its looks; null where no line is drawn: with a year, and for what is known. */
  odds: number | null;
  known: boolean;
  gloss: string;
  counted: CandidateCount;
  /** Null where no year was asked for. */
  novelty: Novelty | null;
}

/** Characters of context on each side of an example. */
const WINDOW_UNITS = 24;

/** Rows with counts, years and the first occurrence as example, in the order given. */
export async function proposalRows(context: AnalysisContext, selection: Selection, text: DiscoveryText, entries: readonly ProposalEntry[]) {
  const idAt = (member: number) => selection.corpus.speeches[selection.members[member]!]!.id;
  const ids = [...new Set(entries.map(({ counted }) => idAt(counted.speeches[0]!)))];
  const texts = new Map(
    (await selectSpeechTexts(context.db, ids)).map((speech) => [speech.speechId, { speech, places: new DisplayPlaces(speech) }]),
  );
  return entries.map((entry) => {
    const { counted } = entry;
    const member = counted.speeches[0]!;
    const found = texts.get(idAt(member))!;
    const at = counted.at - text.starts[member]!;
    const { start, end } = found.places.display(at, at + counted.units);
    const years = yearsOf(selection, counted);
    const line = kwicLine(found.speech.text, start, end, WINDOW_UNITS);
    return {
      phrase: entry.written ?? writtenAs(line.node, entry.text),
      gloss: entry.gloss,
      evidence: entry.evidence,
      count: counted.count,
      standaloneCount: counted.ownCount,
      speeches: counted.speeches.length,
      ...years,
      score: Math.round(entry.score * 100) / 100,
      known: entry.known,
      likely: entry.odds === null ? null : isLikely(entry.odds, years.lastYear),
      ...noveltyCells(entry.novelty),
      ...line,
      speechId: idAt(member),
      sentence: found.places.sentenceAt(at),
      start,
      end,
    };
  });
}

function noveltyCells(novelty: Novelty | null) {
  return {
    pastCount: novelty?.pastCount ?? null,
    burst: novelty?.burst ?? null,
    burstLow: finite(novelty?.low ?? undefined),
    burstHigh: finite(novelty?.high ?? undefined),
    regions: novelty?.regions ?? null,
  };
}

/** The wording as the example writes it, with its own 、 and without the quotation marks inside it. */
function writtenAs(node: string, text: string): string {
  const written = node.replace(/[\s“”‘’"'「」『』]/g, "");
  return normalisePhrase(written) === text ? written : text;
}

function yearsOf({ corpus, members }: Selection, { speeches }: CandidateCount): { firstYear: number | null; lastYear: number | null } {
  const years = speeches.flatMap((member) => corpus.speeches[members[member]!]!.year ?? []);
  if (years.length === 0) return { firstYear: null, lastYear: null };
  return { firstYear: years.reduce((a, b) => Math.min(a, b)), lastYear: years.reduce((a, b) => Math.max(a, b)) };
}
