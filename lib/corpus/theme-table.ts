import { AppError } from "#lib/errors.ts";
import { selectCodingMarks, selectSentenceSizes, selectThemeCodes } from "#lib/queries/index.ts";
import { buildThemeTable, scoreFrom } from "./build-theme-table.ts";
import type { Corpus } from "./corpus.ts";
import { type Before, memoizeTable, unchangedSpeeches } from "./memoize-growing.ts";
import type { StateSource } from "./state.ts";
import { corpusChanged, type ThemeTable } from "./tables.ts";

export type { ThemeTable } from "./tables.ts";

const MOST_THEMES = 32;

/** The table of a corpus by some theme rules; made once for each pair of them, of the table before where there is one. */
export const themeTable = memoizeTable("themes", ["themes"], readTable);

async function readTable(source: StateSource<"corpus" | "themes">, before: Before<ThemeTable> | null): Promise<ThemeTable> {
  const [corpus, { coder }] = await Promise.all([source.corpus(), source.themes()]);
  if (coder.themeIds.length > MOST_THEMES) throw new AppError("THEMES_TOO_MANY", `at most ${MOST_THEMES} themes can be coded at once`);
  // Before the codes: what a person decides in between is then read once more, never missed.
  const marks = await marksOf(corpus);
  const from = before === null ? new Int32Array(marks.length).fill(-1) : unchangedCodes(before, corpus, marks);
  const ids = corpus.speeches.flatMap(({ id }, speech) => (from[speech] === -1 ? [id] : []));
  const [sizes, codes] = await Promise.all([selectSentenceSizes(corpus.db, ids), selectThemeCodes(corpus.db, ids)]);
  if (sizes.length !== ids.length) throw corpusChanged();
  return buildThemeTable(corpus, coder, { sizes, codes }, { table: before?.result ?? null, from }, marks);
}

/** For each speech what persons decided about its sentences, as a number; 0 for nothing. */
async function marksOf({ db, speeches }: Corpus): Promise<Int32Array> {
  const known = new Map((await selectCodingMarks(db)).map(({ speechId, mark }) => [speechId, mark]));
  return Int32Array.from(speeches, ({ id }) => known.get(id) ?? 0);
}

/** For each speech its position in the table before, if its codes are what they were there; else -1. */
function unchangedCodes({ corpus: was, result }: Before<ThemeTable>, corpus: Corpus, marks: Int32Array): Int32Array {
  return unchangedSpeeches(was, corpus).map((place, speech) => {
    const isCodedAlike = place !== -1 && was.speeches[place]!.themesHash === corpus.speeches[speech]!.themesHash;
    return isCodedAlike && result.marks[place] === marks[speech] ? place : -1;
  });
}

/** A sentence's score for a theme; 0 where it neither carries the theme nor comes near it. */
export function themeScore({ scoreOffsets, scored, scores }: ThemeTable, theme: number, sentence: number): number {
  const at = scoreFrom({ scoreOffsets, scored }, theme, sentence);
  return at < scoreOffsets[theme + 1]! && scored[at] === sentence ? scores[at]! : 0;
}

/** Number of themes that a sentence carries. */
export function codeCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
