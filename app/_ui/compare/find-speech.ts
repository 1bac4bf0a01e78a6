/** A speech that is found by its id, its year and the words of its title. */
export interface Findable {
  id: number;
  title: string;
  year: number | null;
}

/**
 * The speech of that id; else the only one whose year and title hold every word that was typed; the newest where
 * nothing was asked for. Else none, and all that fit, newest first.
 */
export function findSpeech(
  speeches: readonly Findable[],
  id: string | null,
  typed: string | null,
): { speech: Findable | null; choices: Findable[] } {
  const newest = [...speeches].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || b.id - a.id);
  if (typed === null) return { speech: newest.find((speech) => String(speech.id) === id) ?? newest[0] ?? null, choices: [] };
  const words = typed.split(/[\s·]+/).filter((word) => word !== "");
  const choices = newest.filter(({ title, year }) => words.every((word) => `${year ?? ""} ${title}`.includes(word)));
  return choices.length === 1 ? { speech: choices[0]!, choices: [] } : { speech: null, choices };
}
