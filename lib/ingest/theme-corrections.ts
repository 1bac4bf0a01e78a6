import type { WriteTransaction } from "#lib/db/client.ts";
import type { CodableSentence } from "#lib/themes/types.ts";
import type { PreparedSpeech, PreparedTheme } from "./types.ts";

/** What a person decided about one sentence. */
export interface ThemeDecision {
  /** Half-open UTF-16 positions of the sentence in the match text. */
  matchStart: number;
  matchEnd: number;
  /** The sentence's themes among those that were considered. */
  themes: readonly string[];
  considered: readonly string[];
}

/** Decisions on the given texts, by text hash, in the order of the text. */
export async function selectThemeDecisions(
  transaction: WriteTransaction,
  textHashes: readonly string[],
): Promise<Map<string, ThemeDecision[]>> {
  const rows = await transaction.$queryRaw<(ThemeDecision & { textHash: string })[]>`
    select text_hash as "textHash", match_start as "matchStart", match_end as "matchEnd", themes, considered
    from theme_correction where text_hash = any(${[...textHashes]}::text[])
    order by text_hash collate "C", match_start`;
  const byText = new Map<string, ThemeDecision[]>();
  for (const row of rows) byText.set(row.textHash, [...(byText.get(row.textHash) ?? []), row]);
  return byText;
}

/** A prepared speech's codes as persons have corrected them. */
export async function withThemeCorrections(transaction: WriteTransaction, { text, themes }: PreparedSpeech): Promise<PreparedTheme[]> {
  const decisions = await selectThemeDecisions(transaction, [text.textHash]);
  return applyThemeDecisions(themes, text.sentences, decisions.get(text.textHash) ?? []);
}

/**
 * Codes under decisions. A decision speaks for the sentence at its place and for the themes that the person
 * considered; a theme that came later is left to its rules, and a decision on a sentence that is now cut
 * differently says nothing.
 */
export function applyThemeDecisions(
  themes: readonly PreparedTheme[],
  sentences: readonly CodableSentence[],
  decisions: readonly ThemeDecision[],
): PreparedTheme[] {
  if (decisions.length === 0) return [...themes];
  const indexOf = new Map(sentences.map(({ matchStart, matchEnd }, index) => [`${matchStart}-${matchEnd}`, index]));
  const placed = decisions.flatMap((decision) => {
    const index = indexOf.get(`${decision.matchStart}-${decision.matchEnd}`);
    return index === undefined ? [] : [{ ...decision, index }];
  });
  return themes.map((theme) => {
    const own = placed.filter(({ considered }) => considered.includes(theme.themeId));
    return own.length === 0 ? theme : decided(theme, sentences, new Map(own.map(({ index, themes: codes }) => [index, codes])));
  });
}

function decided(
  theme: PreparedTheme,
  sentences: readonly CodableSentence[],
  decisions: ReadonlyMap<number, readonly string[]>,
): PreparedTheme {
  const near = theme.nearIndexes.map((index, place) => [index, theme.nearScores[place] ?? 0] as const);
  const coded = new Map(theme.sentenceIndexes.map((index, place) => [index, theme.scores[place] ?? 0]));
  const scores = new Map([...near, ...coded]);
  for (const [index, codes] of decisions) {
    if (codes.includes(theme.themeId)) coded.set(index, scores.get(index) ?? 0);
    else coded.delete(index);
  }
  const inOrder = [...coded].sort(([a], [b]) => a - b);
  const open = near.filter(([index]) => !decisions.has(index));
  return {
    themeId: theme.themeId,
    sentenceIndexes: inOrder.map(([index]) => index),
    scores: inOrder.map(([, score]) => score),
    charCount: inOrder.reduce((sum, [index]) => sum + (sentences[index]?.charCount ?? 0), 0),
    nearIndexes: open.map(([index]) => index),
    nearScores: open.map(([, score]) => score),
  };
}
