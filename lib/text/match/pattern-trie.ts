import { type StartFilter, startFilterOf } from "./start-filter.ts";

/**
 * A double-array trie over UTF-16 units: the transition of state `s` by code `c` is `t = base[s] + c`, valid
 * if `check[t] === s`. Source: J. Aoe, An efficient digital search algorithm by using a double-array
 * structure, IEEE TSE 15(9), 1989.
 */
export interface PatternTrie {
  /** Dense code of each UTF-16 unit, from 1; 0 is in no pattern. */
  code: Uint16Array;
  base: Int32Array;
  check: Int32Array;
  /** Index of the pattern that ends in a state, or -1. */
  patternAt: Int32Array;
  startFilter: StartFilter;
  longestPattern: number;
}

interface Node {
  children: Map<number, Node>;
  pattern: number;
}

/**
 * Builds the trie.
 * @param patterns distinct strings of at least two UTF-16 units
 * @throws RangeError for a shorter or repeated pattern
 */
export function buildPatternTrie(patterns: readonly string[]): PatternTrie {
  const code = codesOf(patterns);
  const root = nodesOf(patterns, code);
  const arrays = placeNodes(root);
  const longestPattern = patterns.reduce((longest, pattern) => Math.max(longest, pattern.length), 0);
  return { code, ...arrays, startFilter: startFilterOf(patterns), longestPattern };
}

function codesOf(patterns: readonly string[]): Uint16Array {
  const code = new Uint16Array(65536);
  let used = 0;
  for (const pattern of patterns) {
    for (let i = 0; i < pattern.length; i++) {
      const unit = pattern.charCodeAt(i);
      if (code[unit] === 0) code[unit] = ++used;
    }
  }
  return code;
}

function nodesOf(patterns: readonly string[], code: Uint16Array): Node {
  const root: Node = { children: new Map(), pattern: -1 };
  patterns.forEach((pattern, index) => {
    if (pattern.length < 2) throw new RangeError(`pattern ${index} is shorter than two units`);
    let node = root;
    for (let i = 0; i < pattern.length; i++) {
      const unitCode = code[pattern.charCodeAt(i)]!;
      let next = node.children.get(unitCode);
      if (next === undefined) {
        next = { children: new Map(), pattern: -1 };
        node.children.set(unitCode, next);
      }
      node = next;
    }
    if (node.pattern !== -1) throw new RangeError(`patterns ${node.pattern} and ${index} are equal`);
    node.pattern = index;
  });
  return root;
}

/**
 * Places the nodes breadth first, each family of children at the first base where all its slots are free.
 * State 0 is the root.
 */
function placeNodes(root: Node): Pick<PatternTrie, "base" | "check" | "patternAt"> {
  const base: number[] = [0];
  const check: number[] = [-1];
  const patternAt: number[] = [-1];
  let firstFree = 1;
  const queue: { node: Node; state: number }[] = [{ node: root, state: 0 }];
  for (const { node, state } of queue) {
    if (node.children.size === 0) continue;
    const codes = [...node.children.keys()].sort((a, b) => a - b);
    while (isTaken(check, firstFree)) firstFree++;
    let offset = Math.max(0, firstFree - codes[0]!);
    while (codes.some((unitCode) => isTaken(check, offset + unitCode))) offset++;
    base[state] = offset;
    for (const unitCode of codes) {
      const child = node.children.get(unitCode)!;
      const slot = offset + unitCode;
      grow(base, check, patternAt, slot);
      check[slot] = state;
      patternAt[slot] = child.pattern;
      queue.push({ node: child, state: slot });
    }
  }
  grow(base, check, patternAt, check.length + 65536);
  return { base: Int32Array.from(base), check: Int32Array.from(check), patternAt: Int32Array.from(patternAt) };
}

/** Slot 0 is the root's own. */
function isTaken(check: readonly number[], slot: number): boolean {
  return slot === 0 || (check[slot] ?? -1) !== -1;
}

/**
 * Fills up to and including `slot`; a reader may look one whole alphabet past the last base, so the arrays
 * end with free slots.
 */
function grow(base: number[], check: number[], patternAt: number[], slot: number): void {
  while (check.length <= slot) {
    base.push(0);
    check.push(-1);
    patternAt.push(-1);
  }
}
