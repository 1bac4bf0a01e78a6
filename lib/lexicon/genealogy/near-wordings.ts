/** Most characters that a near wording adds, drops or changes. */
export const MOST_EDITED = 3;
/** Shortest wording that near ones are looked for: of shorter ones, one character is too much. */
const SHORTEST = 5;
/** What must stay, of the original. */
const KEPT_SHARE = 0.6;
const MOST_CLAUSES = 5;

/** The text that near wordings are looked for in. */
export interface SearchText {
  /** UTF-16 units of match texts. */
  units: Uint16Array;
  /** 1 where a word begins. */
  edges: Uint8Array;
}

/**
 * Wordings that occur in the text and are one edit away: up to three characters added, dropped or changed in
 * one place, or clauses in another order. Edges count only as dropped characters (有中国特色… without 有),
 * since anything may stand beside a slogan; what came or went has to be whole words.
 *
 * @param wording match text; shorter than five characters gives none
 * @returns occurrences by wording, without the wording itself
 */
export function nearWordings(wording: string, text: SearchText): Map<string, number> {
  const found = new Map<string, number>();
  if (wording.length < SHORTEST) return found;
  const target = Uint16Array.from(wording, (character) => character.charCodeAt(0));
  for (let head = 2; head < wording.length; head++) editsAfter(head, target, text, found);
  for (const order of orders(wording)) countExact(order, text, found);
  for (const [shorter, cut] of withoutEdges(wording)) countExact(shorter, text, found, { target, cut });
  found.delete(wording);
  return found;
}

/** Places where the first `head` characters stand and the rest follows with one edit right after them. */
function editsAfter(head: number, target: Uint16Array, text: SearchText, found: Map<string, number>): void {
  const { units } = text;
  for (let at = indexOfUnits(units, target, head, 0); at !== -1; at = indexOfUnits(units, target, head, at + 1)) {
    for (let dropped = 0; dropped <= MOST_EDITED && head + dropped < target.length; dropped++) {
      if (target.length - dropped < KEPT_SHARE * target.length) break;
      for (let added = dropped === 0 ? 1 : 0; added <= MOST_EDITED; added++) {
        const rest = at + head + added;
        if (!matches(units, rest, target, head + dropped) || !isCleanEdit(text, at + head, added, target, head, dropped)) continue;
        const wording = stringOf(units, at, rest + target.length - head - dropped);
        if (text.edges[at] === 1) found.set(wording, (found.get(wording) ?? 0) + 1);
      }
    }
  }
}

/**
 * The edit changes its first and last character (or it would be a smaller one), adds whole words, and stays
 * in the sentence.
 */
function isCleanEdit({ units, edges }: SearchText, at: number, added: number, target: Uint16Array, head: number, dropped: number): boolean {
  if (dropped > 0 && added > 0) {
    if (units[at] === target[head] || units[at + added - 1] === target[head + dropped - 1]) return false;
  }
  if (dropped === 0 && units[at] === target[head] && added > 0 && units[at + added] === units[at]) return false;
  for (let i = at; i < at + added; i++) if (!isWordUnit(units[i]!)) return false;
  return edges[at] === 1 && edges[at + added] === 1;
}

function isWordUnit(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0xff0c;
}

function matches(units: Uint16Array, at: number, target: Uint16Array, from: number): boolean {
  for (let i = from; i < target.length; i++) if (units[at + i - from] !== target[i]) return false;
  return true;
}

function indexOfUnits(units: Uint16Array, target: Uint16Array, length: number, from: number): number {
  for (let at = units.indexOf(target[0]!, from); at !== -1; at = units.indexOf(target[0]!, at + 1)) {
    let i = 1;
    while (i < length && units[at + i] === target[i]) i += 1;
    if (i === length) return at;
  }
  return -1;
}

/** The wording's clauses in every other order. */
function orders(wording: string): string[] {
  const clauses = wording.split("，");
  if (clauses.length < 2 || clauses.length > MOST_CLAUSES) return [];
  const permute = (rest: readonly string[]): string[][] =>
    rest.length === 0 ? [[]] : rest.flatMap((clause, at) => permute(rest.toSpliced(at, 1)).map((order) => [clause, ...order]));
  return permute(clauses)
    .map((order) => order.join("，"))
    .filter((order) => order !== wording);
}

/** The wording without its first or its last characters, with how many were cut at its start. */
function withoutEdges(wording: string): [shorter: string, cut: number][] {
  const shorter: [string, number][] = [];
  for (let cut = 1; cut <= MOST_EDITED; cut++) {
    if (wording.length - cut < Math.max(4, KEPT_SHARE * wording.length)) break;
    shorter.push([wording.slice(cut), cut], [wording.slice(0, -cut), 0]);
  }
  return shorter.filter(([form]) => !form.startsWith("，") && !form.endsWith("，"));
}

/**
 * Counts a wording where it begins and ends with words, and is no piece of the longer one that it was cut
 * from.
 */
function countExact(
  wording: string,
  { units, edges }: SearchText,
  found: Map<string, number>,
  whole?: { target: Uint16Array; cut: number },
): void {
  const target = Uint16Array.from(wording, (character) => character.charCodeAt(0));
  for (let at = indexOfUnits(units, target, target.length, 0); at !== -1; at = indexOfUnits(units, target, target.length, at + 1)) {
    if (edges[at] !== 1 || edges[at + target.length] !== 1) continue;
    if (whole === undefined || !matches(units, at - whole.cut, whole.target, 0)) found.set(wording, (found.get(wording) ?? 0) + 1);
  }
}

function stringOf(units: Uint16Array, start: number, end: number): string {
  return String.fromCharCode(...units.subarray(start, end));
}
