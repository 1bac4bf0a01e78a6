import type { Corpus } from "#lib/corpus/corpus.ts";

/**
 * The speeches before one: those whose date ends before its date begins (a speech dated 2020 is not before
 * one dated 2020-03). For an undated speech all the others, dated or not.
 */
export function earlierSpeeches({ speeches }: Corpus, members: readonly number[], speech: number): number[] {
  const { date } = speeches[speech]!;
  if (date === null) return members.filter((other) => other !== speech);
  return members.filter((other) => {
    const before = speeches[other]!.date;
    if (other === speech || before === null) return false;
    return before < date && !date.startsWith(before) && !before.startsWith(date);
  });
}

/**
 * Those of the earlier speeches that were given in the last years before; all of them where the speech is
 * undated.
 */
export function recentSpeeches({ speeches }: Corpus, past: readonly number[], speech: number, years: number): number[] {
  const { year } = speeches[speech]!;
  return year === null ? [...past] : past.filter((other) => speeches[other]!.year! >= year - years);
}
