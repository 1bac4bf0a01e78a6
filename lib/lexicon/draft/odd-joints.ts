import { wordCosts } from "#lib/text/match/word-costs.ts";

/** Two neighbouring characters of a draft. */
export interface Joint {
  pair: string;
  /**
   * Whether the first is the end of a word that began before the pair, and the second the beginning of one
   * that goes on behind it.
   */
  endsWord: boolean;
  beginsWord: boolean;
}

const HAN = /^\p{Script=Han}{2}$/u;

/**
 * The pairs of neighbouring characters that a place has and the form that it nearly is has not: where a slip
 * would show. At the place's edges the characters outside count as neighbours. A pair with a sign or a figure
 * in it says nothing and is left out.
 *
 * @param start,end half-open positions of the place
 */
export function oddJoints(matchText: string, start: number, end: number, form: string): Joint[] {
  const given = matchText.slice(start, end);
  let from = 0;
  while (from < given.length && given[from] === form[from]) from++;
  let kept = 0;
  while (kept < given.length - from && kept < form.length - from && given.at(-1 - kept) === form.at(-1 - kept)) kept++;
  const last = given.length - kept;
  const joints: Joint[] = [];
  for (let at = from - 1; at < last; at++) joints.push(jointAt(matchText, start + at));
  return joints.filter(({ pair }) => HAN.test(pair));
}

function jointAt(matchText: string, at: number): Joint {
  const [before, after] = [matchText.charAt(at - 1), matchText.charAt(at + 2)];
  const pair = matchText.slice(at, at + 2);
  return { pair, endsWord: isWord(before + pair.charAt(0)), beginsWord: isWord(pair.charAt(1) + after) };
}

/** Rarer words of the dictionary are names that two characters make by chance. */
const LEAST_FREQUENCY = 10;

/**
 * Whether any of these pairs is a word of the segmenter's dictionary, so that the place is another wording
 * (智慧城管 beside 智慧城市).
 */
export function holdsWord(joints: readonly Joint[]): boolean {
  return joints.some(({ pair }) => isWord(pair));
}

function isWord(text: string): boolean {
  const { costOf, unknownCost } = wordCosts();
  const rare = unknownCost - 1 - Math.log(LEAST_FREQUENCY);
  return text.length > 1 && (costOf(text) ?? Number.POSITIVE_INFINITY) <= rare;
}
