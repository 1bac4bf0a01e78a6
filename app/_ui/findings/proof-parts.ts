/** A sentence in three parts, the middle one marked. */
export interface ProofParts {
  left: string;
  node: string;
  right: string;
}

/** Characters shown on either side of what is marked. */
const AROUND = 48;

/** What stands around the marked part, as far as it is read at a glance; an ellipsis where something is left out. */
export function clipProof({ left, node, right }: ProofParts): ProofParts {
  return { left: clipLeft(oneLine(left)), node, right: clipRight(oneLine(right)) };
}

/** The first line that is a spoken sentence, which titles and headings are not; the first of all where none is. */
export function spokenFirst<Line extends ProofParts>(lines: readonly Line[]): Line | undefined {
  return lines.find(({ left, right }) => /[，。；！？]/.test(left + right)) ?? lines[0];
}

/**
 * A sentence cut at the word that decided it most; at its beginning where none of the words stands in it as such.
 *
 * @param words with their weights, as a theme's sentences name them: `word 1.10、another 0.60`
 */
export function partsAround(text: string, words: string): ProofParts {
  const terms = words.split("、").map((word) => {
    const [, term = word, weight = "0"] = /^(.*) (-?[\d.]+)$/.exec(word) ?? [];
    return { term, weight: Number(weight) };
  });
  const [found] = terms.filter(({ term }) => term !== "" && text.includes(term)).sort((a, b) => b.weight - a.weight);
  if (found === undefined) return { left: "", node: "", right: text };
  const at = text.indexOf(found.term);
  return { left: text.slice(0, at), node: found.term, right: text.slice(at + found.term.length) };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

function clipLeft(text: string): string {
  const units = [...text.trimStart()];
  return units.length <= AROUND ? units.join("") : `…${units.slice(-AROUND).join("")}`;
}

function clipRight(text: string): string {
  const units = [...text.trimEnd()];
  return units.length <= AROUND ? units.join("") : `${units.slice(0, AROUND).join("")}…`;
}
