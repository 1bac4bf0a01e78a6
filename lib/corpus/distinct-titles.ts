import type { SpeechFacts } from "#lib/queries/speech-facts.ts";

type Titled = Pick<SpeechFacts, "title" | "region" | "date" | "file">;

/**
 * Titles by which a list tells its speeches apart: those of the same wording get region and date behind them,
 * and the file where that does not do.
 *
 * @param labels what each speech is called, in the order of `speeches`
 * @returns one name a speech, in the same order
 * @example distinctTitles(two reports, ["政府工作报告", "政府工作报告"]) // ["政府工作报告（三亚市，2024）", …]
 */
export function distinctTitles(speeches: readonly Titled[], labels = speeches.map(({ title }) => title)): string[] {
  const marked = marking(labels, speeches, ({ region, date, file }) => [region, date ?? file]);
  return marking(marked, speeches, ({ file }) => [file]);
}

function marking(labels: readonly string[], speeches: readonly Titled[], marksOf: (speech: Titled) => (string | null)[]): string[] {
  const times = new Map<string, number>();
  for (const label of labels) times.set(label, (times.get(label) ?? 0) + 1);
  return labels.map((label, at) => {
    const speech = speeches[at];
    const marks = speech === undefined || (times.get(label) ?? 0) < 2 ? [] : marksOf(speech).filter((mark) => mark);
    return marks.length === 0 ? label : `${label}（${marks.join("，")}）`;
  });
}
