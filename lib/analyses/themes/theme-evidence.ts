import type { ThemeEvidence } from "#lib/themes/types.ts";

/** Why a sentence has its codes, in words: what a cell of a table and a line under a sentence say. */
export interface EvidenceText {
  /** `债务 1.10、化解风险 0.60` */
  words: string;
  /**
   * `↑12 0.40`: the heading, sentence 12; `↔×3 0.18`: three neighbours together; `÷ 0.20`: taken off, because
   * the sentence speaks of other things too.
   */
  around: string;
  /**
   * `生态（政治生态）`: a word that was found and did not count, with the reason; words inside a longer one
   * that counts go without saying.
   */
  silenced: string;
}

/** Evidence as text; numbers are shares of the score that codes a sentence. */
export function evidenceText({ terms, context, silenced, diluted }: ThemeEvidence): EvidenceText {
  const headings = context
    .filter(({ kind, weight }) => kind === "heading" && weight >= 0.005)
    .map(({ sentence, weight }) => `↑${sentence} ${weight.toFixed(2)}`);
  const neighbours = context.filter(({ kind }) => kind === "neighbour");
  const together = neighbours.reduce((sum, { weight }) => sum + weight, 0);
  const around = together >= 0.005 ? [...headings, `↔×${neighbours.length} ${together.toFixed(2)}`] : headings;
  return {
    words: terms.map(({ text, weight }) => `${text} ${weight.toFixed(2)}`).join("、"),
    around: (diluted >= 0.005 ? [...around, `÷ ${diluted.toFixed(2)}`] : around).join("、"),
    silenced: silenced
      .filter(({ why }) => why !== "longer-word")
      .map(({ text, why }) => `${text}（${why === "companion" ? "无搭配词" : why}）`)
      .join("、"),
  };
}

/** All of it in one cell. */
export function evidenceLine(evidence: ThemeEvidence): string {
  const { words, around, silenced } = evidenceText(evidence);
  return [words, around, silenced === "" ? "" : `✕ ${silenced}`].filter((part) => part !== "").join("；");
}
