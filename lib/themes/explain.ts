import { asShown } from "./as-shown.ts";
import type { CompiledThemes, Word } from "./compile.ts";
import type { ContextEvidence, SilencedEvidence, TermEvidence, ThemeEvidence } from "./types.ts";
import { ALIVE, LACKS_COMPANION, type WordHits } from "./word-hits.ts";

/** What a sentence's words weigh, what each theme lost, and what it scores in all. */
interface SentenceSums {
  /** One a hit of the scan. */
  weights: Float32Array;
  /** One a theme. */
  diluted: Float32Array;
  /** One a theme, with headings and neighbours. */
  total: Float32Array;
}

/** Turns the buffers of a scan into evidence to be read, one entry per coded theme. */
export function evidenceOf(
  compiled: CompiledThemes,
  matchText: string,
  scan: WordHits,
  { weights, diluted, total }: SentenceSums,
  context: readonly ContextEvidence[][],
): ThemeEvidence[] {
  return compiled.themes.flatMap((theme, index) => {
    if (theme.role !== "theme") return [];
    const { terms, silenced } = hitsOf(compiled, matchText, scan, weights, index);
    const around = context[index] ?? [];
    const loss = diluted[index] ?? 0;
    const score = asShown(Math.max(0, total[index] ?? 0));
    return [
      {
        theme: theme.id,
        score,
        threshold: theme.threshold,
        coded: score >= theme.threshold,
        terms,
        silenced,
        diluted: loss,
        context: around,
      },
    ];
  });
}

function hitsOf(compiled: CompiledThemes, matchText: string, scan: WordHits, weights: Float32Array, theme: number) {
  const terms: TermEvidence[] = [];
  const silenced: SilencedEvidence[] = [];
  for (let hit = 0; hit < scan.count; hit += 1) {
    const word = compiled.words[scan.word[hit] ?? -1];
    if (word?.theme !== theme || word.role !== "term" || hadNothingToTake(word, weights[hit] ?? 0)) continue;
    const [matchStart, matchEnd] = [scan.start[hit] ?? 0, scan.end[hit] ?? 0];
    const place = { text: matchText.slice(matchStart, matchEnd), matchStart, matchEnd };
    if (scan.state[hit] === ALIVE) terms.push({ ...place, weight: weights[hit] ?? 0, strength: word.strength });
    else silenced.push({ ...place, why: whySilent(compiled, scan, hit) });
  }
  return { terms, silenced };
}

/** A word against the theme where no word speaks for it says nothing. */
function hadNothingToTake({ strength }: Word, weight: number): boolean {
  return strength === "against" && weight === 0;
}

function whySilent(compiled: CompiledThemes, scan: WordHits, hit: number): string {
  if (scan.state[hit] === LACKS_COMPANION) return "companion";
  const by = compiled.words[scan.word[scan.maskedBy[hit] ?? 0] ?? -1];
  return by?.role === "mask" ? by.why : "longer-word";
}
