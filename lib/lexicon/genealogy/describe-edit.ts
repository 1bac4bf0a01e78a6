/**
 * How one wording became another. lineage: the lexicon says so, and the wordings have too little in common to
 * call it an edit.
 */
export const RELATIONS = ["insertion", "deletion", "substitution", "reordering", "lineage"] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Edit {
  relation: Exclude<Relation, "lineage">;
  /**
   * In characters: `+的`, `−有`, `提高→推动`; several steps apart by a space. A reordering is the new order
   * of its clauses.
   */
  edit: string;
  /** Characters added and taken away; a substitution counts its longer side, a reordering 1. */
  distance: number;
}

/**
 * The edit that leads from one wording to another: a longest common subsequence stays, the rest came or went.
 * Both are forms of the match text. Equal wordings give an insertion of nothing at distance 0.
 */
export function describeEdit(from: string, to: string): Edit {
  if (isReordering(from, to)) return { relation: "reordering", edit: to.replaceAll("，", "、"), distance: 1 };
  const steps = stepsBetween(from, to);
  const added = steps.some((step) => step.added !== "");
  const taken = steps.some((step) => step.taken !== "");
  return {
    relation: added && taken ? "substitution" : taken ? "deletion" : "insertion",
    edit: steps.map(stepText).join(" "),
    distance: steps.reduce((sum, step) => sum + Math.max(step.added.length, step.taken.length), 0),
  };
}

interface Step {
  taken: string;
  added: string;
}

function stepText({ taken, added }: Step): string {
  if (taken === "") return `+${added}`;
  return added === "" ? `−${taken}` : `${taken}→${added}`;
}

/** The same clauses, or without commas the same characters, in another order. */
function isReordering(from: string, to: string): boolean {
  if (from === to || from.length !== to.length) return false;
  const clauses = from.includes("，");
  const sorted = (text: string) => (clauses ? text.split("，") : [...text]).sort().join(" ");
  return sorted(from) === sorted(to);
}

function stepsBetween(from: string, to: string): Step[] {
  const lengths = commonLengths(from, to);
  const steps: Step[] = [];
  let open: Step | null = null;
  for (let i = 0, k = 0; i < from.length || k < to.length; ) {
    if (i < from.length && k < to.length && from[i] === to[k]) {
      open = null;
      i += 1;
      k += 1;
      continue;
    }
    if (open === null) {
      open = { taken: "", added: "" };
      steps.push(open);
    }
    const takes = k === to.length || (i < from.length && lengths[i + 1]![k]! >= lengths[i]![k + 1]!);
    if (takes) open.taken += from[i++];
    else open.added += to[k++];
  }
  return steps;
}

/** Length of the longest common subsequence of `from.slice(i)` and `to.slice(k)`. */
function commonLengths(from: string, to: string): Uint16Array[] {
  const lengths = Array.from({ length: from.length + 1 }, () => new Uint16Array(to.length + 1));
  for (let i = from.length - 1; i >= 0; i--) {
    for (let k = to.length - 1; k >= 0; k--) {
      lengths[i]![k] = from[i] === to[k] ? lengths[i + 1]![k + 1]! + 1 : Math.max(lengths[i + 1]![k]!, lengths[i]![k + 1]!);
    }
  }
  return lengths;
}
