/**
 * All words of all themes as one trie, its edges in a hash table with open addressing. Words may lie inside one another and be shared by themes, so each
 * place of a text is tried as a start; in most places the walk ends after a character or two.
 */
export interface WordTrie {
  /** For each slot the edge's key, `state * 65536 + character code`, or -1 for none. */
  keys: Float64Array;
  /** For each slot the state that the edge leads to. */
  targets: Int32Array;
  /** Number of slots less one; a power of two less one. */
  mask: number;
  /**
   * At `pairSlot` of a pattern's first two characters the state after both, so that most starts are ruled out and the others begin two characters on;
   * 0 for no pattern, `SHARED` where the pairs of several fall.
   */
  starts: Int32Array;
  /** At the same place those two characters, `first * 65536 + second`. */
  startPairs: Float64Array;
  /** For each state the pattern that ends there, or -1. State 0 is the start. */
  patternAt: Int32Array;
}

/** In `starts`: more than one pair falls here, so a walk has to begin at state 0. */
export const SHARED = -1;

const FREE = -1;
const CODES = 65536;

/**
 * Builds the trie.
 *
 * @param patterns distinct strings of at least two characters
 * @throws RangeError for a shorter or repeated pattern
 */
export function buildWordTrie(patterns: readonly string[]): WordTrie {
  const edgesAtMost = patterns.reduce((sum, { length }) => sum + length, 0);
  let slots = 16;
  while (slots < edgesAtMost * 4) slots *= 2;
  const trie: WordTrie = {
    keys: new Float64Array(slots).fill(FREE),
    targets: new Int32Array(slots),
    mask: slots - 1,
    starts: new Int32Array(CODES),
    startPairs: new Float64Array(CODES),
    patternAt: new Int32Array(edgesAtMost + 1).fill(-1),
  };
  let states = 1;
  patterns.forEach((pattern, index) => {
    if (pattern.length < 2) throw new RangeError(`pattern ${index} is shorter than two characters`);
    let state = 0;
    for (let at = 0; at < pattern.length; at += 1) {
      const slot = slotOf(trie, state, pattern.charCodeAt(at));
      if (trie.keys[slot] === FREE) {
        trie.keys[slot] = state * CODES + pattern.charCodeAt(at);
        trie.targets[slot] = states;
        states += 1;
      }
      state = trie.targets[slot] ?? 0;
    }
    if (trie.patternAt[state] !== -1) throw new RangeError(`pattern ${index} is repeated`);
    trie.patternAt[state] = index;
  });
  for (const pattern of patterns) markStart(trie, pattern.charCodeAt(0), pattern.charCodeAt(1));
  return trie;
}

function markStart(trie: WordTrie, first: number, second: number): void {
  const slot = pairSlot(first, second);
  const isFree = trie.starts[slot] === 0;
  if (!isFree && trie.startPairs[slot] !== pairOf(first, second)) trie.starts[slot] = SHARED;
  if (!isFree) return;
  trie.starts[slot] = nextState(trie, nextState(trie, 0, first), second);
  trie.startPairs[slot] = pairOf(first, second);
}

/** Two neighbouring characters as one number. */
export function pairOf(first: number, second: number): number {
  return first * CODES + second;
}

/** Slot of two neighbouring characters in `starts`. */
export function pairSlot(first: number, second: number): number {
  return ((first * 13007) ^ (second * 7919)) & (CODES - 1);
}

/** The state after `state` for a character, or 0 for none: no edge leads back to the start. */
export function nextState(trie: WordTrie, state: number, code: number): number {
  const slot = slotOf(trie, state, code);
  return trie.keys[slot] === FREE ? 0 : (trie.targets[slot] ?? 0);
}

function slotOf(trie: WordTrie, state: number, code: number): number {
  const { keys, mask } = trie;
  const key = state * CODES + code;
  let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 7;
  for (slot &= mask; keys[slot] !== key && keys[slot] !== FREE; ) slot = (slot + 1) & mask;
  return slot;
}
