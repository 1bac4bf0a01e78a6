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

/** A sentence cut at the first word that decided it; at its beginning where none of the words stands in it as such. */
export function partsAround(text: string, words: string): ProofParts {
  const terms = words.split("、").flatMap((word) => word.replace(/ -?[\d.]+$/, "") || []);
  const found = terms.filter((term) => text.includes(term)).sort((a, b) => text.indexOf(a) - text.indexOf(b) || b.length - a.length)[0];
  if (found === undefined) return { left: "", node: "", right: text };
  const at = text.indexOf(found);
  return { left: text.slice(0, at), node: found, right: text.slice(at + found.length) };
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
