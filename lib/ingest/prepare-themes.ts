import type { PreparedText } from "#lib/text/prepare.ts";
import type { ThemeCoder } from "#lib/themes/coder.ts";
import type { Sentence } from "#lib/types.ts";
import type { PreparedTheme } from "./types.ts";

/** Codes a speech's sentences and gathers them by theme; the title is coded by nobody, since it is no part of the body. */
export function prepareThemes(text: Pick<PreparedText, "matchText" | "sentences">, coder: ThemeCoder): PreparedTheme[] {
  const codes = coder.code(text.matchText, text.sentences);
  return coder.themeIds.map((themeId) => {
    const hits = text.sentences.flatMap((sentence, index) => (carries(sentence, codes[index]?.themes, themeId) ? [index] : []));
    return {
      themeId,
      sentenceIndexes: hits,
      scores: hits.map((index) => codes[index]?.scores[themeId] ?? 0),
      charCount: hits.reduce((sum, index) => sum + (text.sentences[index]?.charCount ?? 0), 0),
    };
  });
}

function carries(sentence: Sentence, themes: readonly string[] | undefined, themeId: string): boolean {
  return sentence.kind !== "title" && (themes?.includes(themeId) ?? false);
}
