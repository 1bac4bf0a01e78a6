import { type LineageNode, lineage } from "#lib/lexicon/lineage.ts";
import { formsOf } from "#lib/lexicon/patterns.ts";
import type { Lexicon, Slogan } from "#lib/lexicon/types.ts";
import { normalisePhrase } from "#lib/text/match/match-text.ts";

/** A wording that the lexicon names, or the one that was asked for. */
export interface FamilyWording {
  /** Form in the match text. */
  text: string;
  /** As the lexicon writes it. */
  written: string;
  introduced: number | null;
  /** Texts of the wordings that it grew from. */
  ancestors: string[];
  /** True for the slogan that was asked for and its variants: near wordings are looked for around these. */
  isNamed: boolean;
  /**
   * The lexicon's entry, whose guards the wording shares; null for a wording that the lexicon does not have.
   */
  slogan: Slogan | null;
}

/**
 * What the lexicon knows about a slogan's family, by form in the match text: the slogan with its variants,
 * its predecessors and its successors. A variant grew from its canonical form. A wording that the lexicon
 * lacks is a family of its own.
 */
export function lexiconFamily(lexicon: Lexicon, asked: string): Map<string, FamilyWording> {
  const wanted = normalisePhrase(asked);
  const slogan = lexicon.slogans.find((entry) => formsOf(entry).some((form) => normalisePhrase(form) === wanted));
  if (slogan === undefined)
    return new Map([[wanted, { text: wanted, written: asked.trim(), introduced: null, ancestors: [], isNamed: true, slogan: null }]]);
  const family = new Map<string, FamilyWording>();
  const root = lineage(lexicon, slogan.slogan)!;
  addForms(family, slogan, root.predecessors, true);
  for (const node of root.predecessors) addBackwards(family, node);
  for (const node of root.successors) addForwards(family, node, slogan);
  return family;
}

function addBackwards(family: Map<string, FamilyWording>, node: LineageNode): void {
  addForms(family, node.slogan, node.predecessors, false);
  for (const earlier of node.predecessors) addBackwards(family, earlier);
}

function addForwards(family: Map<string, FamilyWording>, node: LineageNode, from: Slogan): void {
  add(family, node.slogan, node.slogan.slogan, [from.slogan], false);
  for (const later of node.successors) addForwards(family, later, node.slogan);
}

function addForms(family: Map<string, FamilyWording>, slogan: Slogan, predecessors: readonly LineageNode[], isNamed: boolean): void {
  add(
    family,
    slogan,
    slogan.slogan,
    predecessors.map((node) => node.slogan.slogan),
    isNamed,
  );
  for (const variant of slogan.variants) add(family, slogan, variant, [slogan.slogan], isNamed);
}

function add(family: Map<string, FamilyWording>, slogan: Slogan, written: string, ancestors: readonly string[], isNamed: boolean): void {
  const text = normalisePhrase(written);
  const found = family.get(text);
  const introduced = written === slogan.slogan ? slogan.introduced : null;
  if (found === undefined) family.set(text, { text, written, introduced, ancestors: ancestors.map(normalisePhrase), isNamed, slogan });
  else found.ancestors.push(...ancestors.map(normalisePhrase));
}
