import { isBorderline } from "#lib/themes/borderline.ts";
import type { ThemeCoder } from "#lib/themes/coder.ts";
import type { CodableSentence } from "#lib/themes/types.ts";
import type { PreparedTheme } from "./types.ts";

/** A speech as its sentences are coded. */
export interface CodableSpeech {
  matchText: string;
  sentences: readonly CodableSentence[];
}

/**
 * Codes a speech's sentences and gathers them by theme; the title is coded by nobody, since it is no part of
 * the body.
 */
export function prepareThemes({ matchText, sentences }: CodableSpeech, coder: ThemeCoder): PreparedTheme[] {
  const codes = coder.code(matchText, sentences);
  return coder.themeIds.map((themeId) => {
    const theme: PreparedTheme = { themeId, sentenceIndexes: [], scores: [], charCount: 0, nearIndexes: [], nearScores: [] };
    codes.forEach(({ themes, scores }, index) => {
      const score = scores[themeId] ?? 0;
      if (score === 0 || sentences[index]?.kind === "title") return;
      if (themes.includes(themeId)) {
        theme.sentenceIndexes.push(index);
        theme.scores.push(score);
        theme.charCount += sentences[index]?.charCount ?? 0;
      } else if (isBorderline(score, coder.thresholds[themeId] ?? 1)) {
        theme.nearIndexes.push(index);
        theme.nearScores.push(score);
      }
    });
    return theme;
  });
}
