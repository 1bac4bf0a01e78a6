import { checkCount, checkPositive } from "../check.ts";

/**
 * Average reduced frequency (ARF): a count in which occurrences that stand close together weigh less. Equals the plain count for an even spread,
 * about 1 when everything stands in one place. Unit: occurrences.
 *
 * (f/N) Σ min(dᵢ, N/f), dᵢ the distances between neighbouring occurrences, the last one round the end to the first.
 * `positions` are in increasing order, 0 ≤ position < size. No occurrence gives 0. Errors: RangeError on unordered or outside positions.
 * Source: Savický & Hlaváčová 2002.
 *
 * @example
 * averageReducedFrequency([0, 25], 50) // => 2
 * averageReducedFrequency([0, 1], 50) // => 1.04
 */
export function averageReducedFrequency(positions: ArrayLike<number>, size: number): number {
  const distances = circularDistances(positions, size);
  const even = size / distances.length;
  return distances.length === 0 ? 0 : distances.reduce((sum, d) => sum + Math.min(d, even), 0) / even;
}

/**
 * Frequency by average waiting time (AWTf): like `averageReducedFrequency`, with clumps punished harder. N²/Σ dᵢ². No occurrence gives 0.
 * Source: Savický & Hlaváčová 2002.
 *
 * @example
 * averageWaitingTimeFrequency([0, 25], 50) // => 2
 */
export function averageWaitingTimeFrequency(positions: ArrayLike<number>, size: number): number {
  const distances = circularDistances(positions, size);
  return distances.length === 0 ? 0 : size ** 2 / distances.reduce((sum, d) => sum + d * d, 0);
}

/**
 * Frequency by average logarithmic distance (ALDf): like `averageReducedFrequency`, with clumps punished less. N · exp(−(1/N) Σ dᵢ ln dᵢ).
 * No occurrence gives 0. Source: Savický & Hlaváčová 2002.
 *
 * @example
 * averageLogarithmicDistanceFrequency([0, 25], 50) // => 2.000
 */
export function averageLogarithmicDistanceFrequency(positions: ArrayLike<number>, size: number): number {
  const distances = circularDistances(positions, size);
  return distances.length === 0 ? 0 : size * Math.exp(-distances.reduce((sum, d) => sum + (d === 0 ? 0 : d * Math.log(d)), 0) / size);
}

function circularDistances(positions: ArrayLike<number>, size: number): number[] {
  checkPositive(size, "size");
  return Array.from({ length: positions.length }, (_, i) => {
    const here = checkCount(positions[i]!, "position");
    const next = i + 1 < positions.length ? positions[i + 1]! : positions[0]! + size;
    if (here >= size || !(next >= here)) throw new RangeError(`positions must be in order and below the size (${size})`);
    return next - here;
  });
}
