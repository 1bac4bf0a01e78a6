import type { ThemeEvidence } from "#lib/themes/types.ts";

/** Why a sentence has its codes, in words: what a cell of a table and a line under a sentence say. */
export interface EvidenceText {
  /** `债务 1.10、化解风险 0.60` */
  words: string;
  /** `↑12 0.40`: heading, sentence 12; `↔14 0.08`: neighbour; `÷ 0.20`: taken off, because the sentence speaks of other things too. */
  around: string;
  /** `生态（政治生态）`: a word that was found and did not count, with the reason. */
  silenced: string;
}

const MARKS = { heading: "↑", neighbour: "↔" } as const;

/** Evidence as text; numbers are shares of the score that codes a sentence. */
export function evidenceText({ terms, context, silenced, diluted }: ThemeEvidence): EvidenceText {
  const around = context.map(({ kind, sentence, weight }) => `${MARKS[kind]}${sentence} ${weight.toFixed(2)}`);
  if (diluted >= 0.005) around.push(`÷ ${diluted.toFixed(2)}`);
  return {
    words: terms.map(({ text, weight }) => `${text} ${weight.toFixed(2)}`).join("、"),
    around: around.join("、"),
    silenced: silenced.map(({ text, why }) => `${text}（${why}）`).join("、"),
  };
}

/** All of it in one cell. */
export function evidenceLine(evidence: ThemeEvidence): string {
  const { words, around, silenced } = evidenceText(evidence);
  return [words, around, silenced === "" ? "" : `✕ ${silenced}`].filter((part) => part !== "").join("；");
}
