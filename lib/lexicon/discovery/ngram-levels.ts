import { PairTable } from "./pair-table.ts";

/** All n-grams of one length that occur often enough. Indexed by n-gram: `counts` and what follows it. */
export interface NgramLevel {
  /** Characters of each n-gram. */
  length: number;
  /** Places of these n-grams, ascending, and at each place which one. */
  positions: Int32Array;
  ids: Int32Array;
  counts: Int32Array;
  /** A place of each. */
  samples: Int32Array;
  /** Occurrences that begin, and that end, at a word boundary. */
  startEdges: Int32Array;
  endEdges: Int32Array;
  /** Most frequent extension by one character to the left and to the right; 1 where none recurs. */
  leftMost: Int32Array;
  rightMost: Int32Array;
  /** The character of that extension; 0 where none recurs. */
  leftUnit: Uint16Array;
  rightUnit: Uint16Array;
  /** Σ c ln c over the neighbouring characters with count c: entropy is ln(count) − Σ/count. A neighbour that comes once adds nothing. */
  leftSums: Float64Array;
  rightSums: Float64Array;
}

export interface NgramOptions {
  minCount: number;
  /** Longest n-gram, in characters. */
  longest: number;
  /** 1 at each position where a word begins, 0 elsewhere; one more entry than `text`. */
  edges: Uint8Array;
}

/**
 * Counts recurring n-grams, shortest first: an n-gram can only recur where both its halves of one character less do, so each length looks
 * only at places that the one before left over. Exact, linear in the text for each length, about 40 bytes a character.
 *
 * @param text UTF-16 units; 0 marks what no n-gram may cross
 * @returns levels for 1, 2, … characters; it ends where nothing recurs or one level beyond `longest`, which is there for its extensions only
 */
export function countNgrams(text: Uint16Array, options: NgramOptions): NgramLevel[] {
  const levels = [characterLevel(text)];
  while (levels.length <= options.longest) {
    const next = extend(text, levels.at(-1)!, options);
    if (next.counts.length === 0) break;
    levels.push(next);
  }
  return levels;
}

function characterLevel(text: Uint16Array): NgramLevel {
  const counts = new Int32Array(65536);
  const positions = new Int32Array(text.length);
  const ids = new Int32Array(text.length);
  let size = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!;
    if (unit === 0) continue;
    counts[unit]! += 1;
    positions[size] = at;
    ids[size++] = unit;
  }
  return { ...emptyLevel(1, counts), positions: positions.subarray(0, size), ids: ids.subarray(0, size) };
}

function emptyLevel(length: number, counts: Int32Array): NgramLevel {
  const zeros = () => new Int32Array(counts.length);
  const none = new Int32Array(0);
  const [leftSums, rightSums] = [new Float64Array(counts.length), new Float64Array(counts.length)];
  return {
    length,
    positions: none,
    ids: none,
    counts,
    samples: zeros(),
    startEdges: zeros(),
    endEdges: zeros(),
    leftMost: zeros().fill(1),
    rightMost: zeros().fill(1),
    leftUnit: new Uint16Array(counts.length),
    rightUnit: new Uint16Array(counts.length),
    leftSums,
    rightSums,
  };
}

function extend(text: Uint16Array, level: NgramLevel, { minCount, edges }: NgramOptions): NgramLevel {
  const { positions, ids } = level;
  const size = positions.length;
  const table = new PairTable(size);
  const pairs = new Int32Array(size).fill(-1);
  const counts = new Int32Array(size);
  for (let i = 0; i + 1 < size; i++) {
    if (positions[i + 1] !== positions[i]! + 1) continue;
    const pair = table.idOf(ids[i]!, ids[i + 1]!);
    pairs[i] = pair;
    counts[pair]! += 1;
  }
  const { numbers, kept } = keepFrequent(counts, table.size, minCount);
  const longer = placesOf(level, emptyLevel(level.length + 1, kept), pairs, numbers, edges);
  noteExtensions(text, level, longer, table, numbers);
  return longer;
}

/** New numbers of the pairs that recur, -1 for the others, and their counts. */
function keepFrequent(counts: Int32Array, size: number, minCount: number): { numbers: Int32Array; kept: Int32Array } {
  const numbers = new Int32Array(size).fill(-1);
  let next = 0;
  for (let pair = 0; pair < size; pair++) if (counts[pair]! >= minCount) numbers[pair] = next++;
  const kept = new Int32Array(next);
  for (let pair = 0; pair < size; pair++) if (numbers[pair] !== -1) kept[numbers[pair]!] = counts[pair]!;
  return { numbers, kept };
}

/** Tells each n-gram how it goes on: a pair's first half is extended to the right by it, its second half to the left. */
function noteExtensions(text: Uint16Array, level: NgramLevel, longer: NgramLevel, table: PairTable, numbers: Int32Array): void {
  for (let pair = 0; pair < table.size; pair++) {
    const id = numbers[pair]!;
    if (id === -1) continue;
    const [count, at] = [longer.counts[id]!, longer.samples[id]!];
    const [left, right] = [table.first[pair]!, table.second[pair]!];
    const sum = count * Math.log(count);
    level.rightSums[left]! += sum;
    level.leftSums[right]! += sum;
    if (count > level.rightMost[left]!) {
      level.rightMost[left] = count;
      level.rightUnit[left] = text[at + level.length]!;
    }
    if (count > level.leftMost[right]!) {
      level.leftMost[right] = count;
      level.leftUnit[right] = text[at]!;
    }
  }
}

function placesOf(from: NgramLevel, to: NgramLevel, pairs: Int32Array, numbers: Int32Array, edges: Uint8Array): NgramLevel {
  const positions = new Int32Array(from.positions.length);
  const ids = new Int32Array(from.positions.length);
  let size = 0;
  for (let i = 0; i < pairs.length; i++) {
    const id = pairs[i] === -1 ? -1 : numbers[pairs[i]!]!;
    if (id === -1) continue;
    const at = from.positions[i]!;
    positions[size] = at;
    ids[size++] = id;
    to.samples[id] = at;
    to.startEdges[id]! += edges[at]!;
    to.endEdges[id]! += edges[at + to.length]!;
  }
  return { ...to, positions: positions.slice(0, size), ids: ids.slice(0, size) };
}
