import type { Unit } from "#lib/corpus/tables.ts";
import { UNITS } from "#lib/corpus/tables.ts";
import type { Note } from "#lib/types.ts";
import type { KeynessFigures, KeynessSort } from "./keyness-rows.ts";

export const COMPARED_UNITS = [...UNITS, "both"] as const;
export type ComparedUnit = (typeof COMPARED_UNITS)[number];

interface Answer<R> {
  rows: R[];
  notes: Note[];
}

/**
 * Asks for words, for slogans, or for both in one list by the size of the sort figure. In one list a word that
 * is a slogan too stands once, as the slogan; each item keeps the sizes, tests and family of its own kind.
 */
export async function askUnits<R extends KeynessFigures & { unit: Unit }>(
  unit: ComparedUnit,
  { sort, limit }: { sort: KeynessSort; limit: number },
  ask: (unit: Unit) => Promise<Answer<R>>,
): Promise<Answer<R>> {
  if (unit !== "both") return ask(unit);
  const [words, slogans] = [await ask("term"), await ask("slogan")];
  const named = new Set(slogans.rows.map(({ item }) => item));
  const rows = [...slogans.rows, ...words.rows.filter(({ item }) => !named.has(item))];
  const strength = (row: R) => Math.abs(row[sort] ?? 0);
  rows.sort((a, b) => strength(b) - strength(a) || Math.abs(b.logLikelihood ?? 0) - Math.abs(a.logLikelihood ?? 0));
  return { rows: rows.slice(0, limit), notes: [...words.notes, ...slogans.notes.filter((note) => !isIn(note, words.notes))] };
}

function isIn(note: Note, notes: readonly Note[]): boolean {
  return notes.some((other) => JSON.stringify(other) === JSON.stringify(note));
}
