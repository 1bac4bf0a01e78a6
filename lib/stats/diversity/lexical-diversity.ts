import { checkInteger, checkLevel } from "../check.ts";

type Token = string | number;

/**
 * Measure of textual lexical diversity (MTLD): how many tokens a text runs on average before its type-token
 * ratio falls to 0.72. Higher is more varied; hardly depends on length from about 100 tokens on. Tokens are
 * words or their numbers, in order.
 *
 * Mean of a forward and a backward pass, the unfinished stretch counted in part. null: no token, or the ratio
 * never falls (too short to tell). Errors: RangeError on a threshold outside (0, 1). Source: McCarthy &
 * Jarvis 2010.
 *
 * @example
 * mtld(["a", "b", "a", "b", "a", "b"]) // => 3
 */
export function mtld(tokens: ArrayLike<Token>, { threshold = 0.72 }: { threshold?: number } = {}): number | null {
  checkLevel(threshold, "threshold");
  const list = Array.from(tokens);
  const forward = stretchLength(list, threshold);
  const backward = stretchLength(list.reverse(), threshold);
  return forward === null || backward === null ? null : (forward + backward) / 2;
}

function stretchLength(tokens: Token[], threshold: number): number | null {
  let stretches = 0;
  let length = 0;
  let types = new Set<Token>();
  for (const token of tokens) {
    types.add(token);
    length++;
    if (types.size / length > threshold) continue;
    stretches++;
    length = 0;
    types = new Set();
  }
  if (length > 0) stretches += (1 - types.size / length) / (1 - threshold);
  return stretches === 0 ? null : tokens.length / stretches;
}

/**
 * Moving-average type-token ratio (MATTR): the share of different words in a window, averaged over all its
 * places. 0..1; comparable between texts when the window is the same. null: fewer tokens than the window.
 * Errors: RangeError on a window below 1. Source: Covington & McFall 2010.
 *
 * @example
 * movingAverageTypeTokenRatio(["a", "b", "a", "a"], { windowSize: 2 }) // => 0.8333
 */
export function movingAverageTypeTokenRatio(tokens: ArrayLike<Token>, { windowSize = 500 }: { windowSize?: number } = {}): number | null {
  checkInteger(windowSize, "windowSize", 1);
  if (tokens.length < windowSize) return null;
  const inWindow = new Map<Token, number>();
  let sum = 0;
  for (let i = 0; i < tokens.length; i++) {
    inWindow.set(tokens[i]!, (inWindow.get(tokens[i]!) ?? 0) + 1);
    if (i >= windowSize) removeOne(inWindow, tokens[i - windowSize]!);
    if (i >= windowSize - 1) sum += inWindow.size;
  }
  return sum / windowSize / (tokens.length - windowSize + 1);
}

function removeOne(counts: Map<Token, number>, token: Token): void {
  const left = counts.get(token)! - 1;
  if (left === 0) counts.delete(token);
  else counts.set(token, left);
}
