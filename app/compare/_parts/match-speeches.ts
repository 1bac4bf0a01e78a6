/** A speech as the picker names it: year, title, place and file, by each of which it is found. */
export interface NamedSpeech {
  id: number;
  name: string;
}

interface NameParts {
  id: number;
  year: number | null;
  title: string;
  region: string | null;
  file: string;
}

/** Speeches with their names, newest first, then by title. */
export function nameSpeeches(speeches: readonly NameParts[]): NamedSpeech[] {
  const ordered = [...speeches].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || (a.title < b.title ? -1 : 1));
  return ordered.map(({ id, year, title, region, file }) => ({
    id,
    name: [year, title, region, file.split("/").at(-1)].filter((part) => part !== null && part !== "").join(" · "),
  }));
}

/** The one speech of exactly that name, else all whose names hold every word that was typed, in their order. */
export function matchSpeeches(speeches: readonly NamedSpeech[], typed: string): NamedSpeech[] {
  const exact = speeches.filter(({ name }) => name === typed);
  if (exact.length > 0) return exact.slice(0, 1);
  const words = typed
    .toLowerCase()
    .split(/[\s·]+/)
    .filter((word) => word !== "");
  return speeches.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
}

/** What was typed for one place of the picker and does not name one speech alone. */
export interface OpenPick {
  typed: string;
  found: NamedSpeech[];
}

/** The speeches that are named by what was typed, before those given by link, and what is still open. */
export function settlePicks(
  speeches: readonly NamedSpeech[],
  typed: readonly string[],
  given: readonly string[],
): { ids: string[]; open: OpenPick[] } {
  const picks = typed.map((one) => ({ typed: one, found: matchSpeeches(speeches, one) }));
  const settled = picks.flatMap(({ found }) => (found.length === 1 ? [String(found[0]!.id)] : []));
  return { ids: [...new Set([...settled, ...given])], open: picks.filter(({ found }) => found.length !== 1) };
}
