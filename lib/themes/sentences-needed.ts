import { NEIGHBOUR_WEIGHTS } from "./constants.ts";
import { LEAD_LEVEL, openingLevel } from "./opening-level.ts";
import type { CodableSentence } from "./types.ts";

/**
 * Which sentences can have a say in the scores of the wanted ones: they themselves, the headings that are
 * open where they stand, and the neighbours of all of these. Explaining a page of sentences then need not
 * score whole speeches.
 *
 * @returns 1 for each sentence that is needed
 */
export function sentencesNeeded(sentences: readonly CodableSentence[], wanted: readonly number[]): Uint8Array {
  const needed = new Uint8Array(sentences.length);
  const asked = new Set(wanted);
  const open: { level: number; index: number }[] = [];
  let paragraph = -1;
  const need = (index: number) => needed.fill(1, Math.max(0, index - NEIGHBOUR_WEIGHTS.length), index + NEIGHBOUR_WEIGHTS.length + 1);
  sentences.forEach((sentence, index) => {
    const level = openingLevel(sentence);
    const isNewParagraph = sentence.paragraph !== paragraph;
    paragraph = sentence.paragraph;
    const isOver = (last: { level: number }) => (level !== null ? last.level >= level : isNewParagraph && last.level === LEAD_LEVEL);
    for (let last = open.at(-1); last !== undefined && isOver(last); last = open.at(-1)) open.pop();
    if (asked.has(index)) for (const at of [index, ...open.map((heading) => heading.index)]) need(at);
    if (level !== null) open.push({ level, index });
  });
  return needed;
}
