import type { NgramLevel, NgramOptions } from "./ngram-level.ts";
import { PairTable } from "./pair-table.ts";

export type { NgramLevel, NgramOptions } from "./ngram-level.ts";

/** Places that are looked at in one step, some milliseconds' worth. */
const STEP = 100_000;

/**
 * Counts recurring n-grams, shortest first: an n-gram can only recur where both its halves of one character
 * less do, so each length looks only at places that the one before left over. Exact, linear in the text for
 * each length, about 40 bytes a character.
 *
 * @param text UTF-16 units; 0 marks what no n-gram may cross
 * @returns levels for 1, 2, … characters; it ends where nothing recurs or one level beyond `longest`, which
 *   is there for its extensions only
 */
export async function countNgrams(text: Uint16Array, options: NgramOptions): Promise<NgramLevel[]> {
  const levels = [characterLevel(text)];
  while (levels.length <= options.longest) {
    const next = await extend(text, levels.at(-1)!, options);
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

async function inSteps(size: number, pause: NgramOptions["pause"], step: (from: number, to: number) => void): Promise<void> {
  for (let from = 0; from < size; from += STEP) {
    step(from, Math.min(size, from + STEP));
    await pause?.();
  }
}

async function extend(text: Uint16Array, level: NgramLevel, { minCount, edges, pause }: NgramOptions): Promise<NgramLevel> {
  const { positions, ids } = level;
  const size = positions.length;
  const table = new PairTable(size);
  const pairs = new Int32Array(size).fill(-1);
  const counts = new Int32Array(size);
  await inSteps(size - 1, pause, (from, to) => {
    for (let i = from; i < to; i++) {
      if (positions[i + 1] !== positions[i]! + 1) continue;
      const pair = table.idOf(ids[i]!, ids[i + 1]!);
      pairs[i] = pair;
      counts[pair]! += 1;
    }
  });
  const { numbers, kept } = keepFrequent(counts, table.size, minCount);
  const places = new Places(level, emptyLevel(level.length + 1, kept));
  await inSteps(size, pause, (from, to) => places.add(pairs, numbers, edges, from, to));
  const longer = places.done();
  await inSteps(table.size, pause, (from, to) => noteExtensions(text, level, longer, table, numbers, from, to));
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

/**
 * Tells each n-gram how it goes on: a pair's first half is extended to the right by it, its second half to
 * the left.
 */
function noteExtensions(
  text: Uint16Array,
  level: NgramLevel,
  longer: NgramLevel,
  table: PairTable,
  numbers: Int32Array,
  from: number,
  to: number,
): void {
  for (let pair = from; pair < to; pair++) {
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

/** Collects the places of a level from those of the level before. */
class Places {
  private readonly from: NgramLevel;
  private readonly to: NgramLevel;
  private readonly positions: Int32Array;
  private readonly ids: Int32Array;
  private size = 0;

  constructor(from: NgramLevel, to: NgramLevel) {
    this.from = from;
    this.to = to;
    this.positions = new Int32Array(from.positions.length);
    this.ids = new Int32Array(from.positions.length);
  }

  add(pairs: Int32Array, numbers: Int32Array, edges: Uint8Array, first: number, end: number): void {
    const { from, to, positions, ids } = this;
    let size = this.size;
    for (let i = first; i < end; i++) {
      const id = pairs[i] === -1 ? -1 : numbers[pairs[i]!]!;
      if (id === -1) continue;
      const at = from.positions[i]!;
      positions[size] = at;
      ids[size++] = id;
      to.samples[id] = at;
      to.startEdges[id]! += edges[at]!;
      to.endEdges[id]! += edges[at + to.length]!;
    }
    this.size = size;
  }

  done(): NgramLevel {
    return { ...this.to, positions: this.positions.slice(0, this.size), ids: this.ids.slice(0, this.size) };
  }
}
