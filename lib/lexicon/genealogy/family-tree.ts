import { describeEdit, type Edit, type Relation } from "./describe-edit.ts";

/** A wording with what decides its place in the tree. */
export interface Wording {
  /** Form in the match text. */
  text: string;
  /**
   * First year: of its introduction or of its first occurrence, whichever is earlier; null when neither is
   * known.
   */
  year: number | null;
  count: number;
  /** Texts of the wordings that it replaced or grew from, as the lexicon says. */
  ancestors: readonly string[];
}

export interface FamilyMember extends Wording {
  /** Text of the wording that it grew from; null for the root. */
  parent: string | null;
  relation: Relation | null;
  /** As in `Edit`; empty for the root and where there is no edit to speak of. */
  edit: string;
}

/** Above this share of the longer wording an edit is a new wording. */
const MOST_CHANGED = 0.5;

/**
 * Ties wordings into one tree, earliest first: each hangs on the earlier wording that the lexicon names as
 * its ancestor, else on the earlier one that it is fewest characters away from (of equals, the more
 * frequent). The same wordings in any order give the same tree.
 */
export function familyTree(wordings: readonly Wording[]): FamilyMember[] {
  const ordered = [...wordings].sort(
    (a, b) =>
      (a.year ?? 9999) - (b.year ?? 9999) || rank(a, wordings) - rank(b, wordings) || b.count - a.count || (a.text < b.text ? -1 : 1),
  );
  return ordered.map((wording, index) => {
    const parent = parentOf(wording, ordered.slice(0, index));
    if (parent === null) return { ...wording, parent: null, relation: null, edit: "" };
    const edit = describeEdit(parent.text, wording.text);
    const isEdit = isNear(edit, parent.text, wording.text);
    return { ...wording, parent: parent.text, relation: isEdit ? edit.relation : "lineage", edit: isEdit ? edit.edit : "" };
  });
}

/** Of one year, ancestors come before what grew from them. */
function rank({ text, ancestors }: Wording, all: readonly Wording[]): number {
  const depth = (name: string, way: readonly string[]): number => {
    const found = all.find((wording) => wording.text === name);
    if (found === undefined || way.includes(name)) return 0;
    return Math.max(0, ...found.ancestors.map((ancestor) => 1 + depth(ancestor, [...way, name])));
  };
  return Math.max(0, ...ancestors.map((ancestor) => 1 + depth(ancestor, [text])));
}

function parentOf(wording: Wording, earlier: readonly Wording[]): Wording | null {
  const named = earlier.filter(({ text }) => wording.ancestors.includes(text));
  const choice = named.length > 0 ? named : earlier;
  let best: { wording: Wording; distance: number } | null = null;
  for (const other of choice) {
    const { distance } = describeEdit(other.text, wording.text);
    if (best === null || distance < best.distance || (distance === best.distance && other.count > best.wording.count))
      best = { wording: other, distance };
  }
  return best?.wording ?? null;
}

function isNear({ relation, distance }: Edit, from: string, to: string): boolean {
  return relation === "reordering" || distance <= MOST_CHANGED * Math.max(from.length, to.length);
}
