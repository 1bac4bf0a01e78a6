/** How far two texts run side by side from a pair of positions. */
export interface Extension {
  /** Symbols of the first and the second text that the run covers. */
  lengthA: number;
  lengthB: number;
  /** Equal symbols among them. */
  matched: number;
}

/** Symbols on one side that an error may cover before the texts must agree again. */
const LONGEST_ERROR = 8;
/** Symbols that must agree behind an error. */
const RESUME = 3;
/** A run ends when errors outweigh agreement by this much since its best place. */
const LARGEST_DROP = 12;

const ERRORS = errorShapes();

/**
 * Every way to skip up to LONGEST_ERROR symbols on either side, cheapest first, replaced symbols before added
 * or lost ones.
 */
function errorShapes(): Int8Array {
  const shapes: [number, number][] = [];
  for (let a = 0; a <= LONGEST_ERROR; a++) for (let b = 0; b <= LONGEST_ERROR; b++) if (a + b > 0) shapes.push([a, b]);
  const cost = ([a, b]: [number, number]) => Math.max(a, b) * 2 + Math.abs(a - b);
  return Int8Array.from(shapes.sort((x, y) => cost(x) - cost(y)).flat());
}

/**
 * Runs along two texts from a and b on, step 1 forwards or −1 backwards, over errors of up to eight replaced,
 * added or lost symbols, and keeps the best place: one point a symbol that agrees, minus the symbols an error
 * covers. Positions `a` and `b` themselves are the first ones looked at.
 *
 * @param endA, endB first positions that are out of bounds in the direction of the step
 */
export function extend(
  textA: Uint16Array,
  a: number,
  endA: number,
  textB: Uint16Array,
  b: number,
  endB: number,
  step: 1 | -1,
  out: Extension,
): void {
  let i = 0;
  let j = 0;
  let matched = 0;
  let score = 0;
  let best = 0;
  out.lengthA = 0;
  out.lengthB = 0;
  out.matched = 0;
  const sizeA = (endA - a) * step;
  const sizeB = (endB - b) * step;
  for (;;) {
    while (i < sizeA && j < sizeB && textA[a + i * step] === textB[b + j * step]) {
      i += 1;
      j += 1;
      matched += 1;
      score += 1;
    }
    if (score > best) {
      best = score;
      out.lengthA = i;
      out.lengthB = j;
      out.matched = matched;
    }
    const shape = resume(textA, a + i * step, sizeA - i, textB, b + j * step, sizeB - j, step);
    if (shape === -1) return;
    const skippedA = ERRORS[shape]!;
    const skippedB = ERRORS[shape + 1]!;
    i += skippedA;
    j += skippedB;
    score -= Math.max(skippedA, skippedB);
    if (best - score > LARGEST_DROP) return;
  }
}

/** Index of the cheapest error behind which the texts agree again; -1 for none. */
function resume(textA: Uint16Array, a: number, sizeA: number, textB: Uint16Array, b: number, sizeB: number, step: 1 | -1): number {
  for (let shape = 0; shape < ERRORS.length; shape += 2) {
    const skippedA = ERRORS[shape]!;
    const skippedB = ERRORS[shape + 1]!;
    if (skippedA + RESUME > sizeA || skippedB + RESUME > sizeB) continue;
    let from = a + skippedA * step;
    let other = b + skippedB * step;
    let agree = 0;
    while (agree < RESUME && textA[from] === textB[other]) {
      from += step;
      other += step;
      agree += 1;
    }
    if (agree === RESUME) return shape;
  }
  return -1;
}
