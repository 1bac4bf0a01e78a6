import type { Draft } from "./clean-characters.ts";
import type { RemovalLog } from "./clean-receipt.ts";
import { removeUnits, withoutRemoved } from "./working-text.ts";

/**
 * A mark inside a sentence: `[1]`, `〔注2〕`, `（注1）`, `注①`, `①`. Its family and number come out as one
 * key.
 */
const INLINE =
  /(?<=[\p{Script=Han}，。；：、！？”’》）」』\d%％])(?:[（(【〔[［]\s?见?(?<noted>注)\s?(?<n1>\d{1,3}|[①-⑳]|[一二三四五六七八九十])?\s?[）)】〕\]］]|[[［〔]\s?(?<n2>\d{1,3})\s?[\]］〕](?!号)|(?<n3>[①-⑳㉑-㉟])|(?<n4>[¹²³⁴-⁹]{1,3}))/gu;
const LINE_START =
  /^[\s\u3000]*(?:[（(【〔[［]?\s?(?<noted>注)(?:释)?\s?(?<n1>\d{1,3}|[①-⑳]|[一二三四五六七八九十])?\s?(?:[）)】〕\]］]|[：:.．、\s])|[[［〔]\s?(?<n2>\d{1,3})\s?[\]］〕](?!号)|(?<n3>[①-⑳㉑-㉟])|(?<n4>[¹²³⁴-⁹]{1,3}))/u;
/** A heading under which nothing but notes stands. */
const NOTES_HEADING =
  /^[\s\u3000]*[【[（(]?(?:注\s*释|注\s*解|脚\s*注|尾\s*注|附\s*注|参考文献|参考资料|注释(?:与|和|及)参考\p{Script=Han}{2})[】\]）)]?\s*[：:]?\s*$/u;
/** How a note below such a heading begins. */
const LISTED = /^[\s\u3000]*(?:[①-⑳㉑-㉟]|[¹²³⁴-⁹]{1,3}|[[［〔（(]\s?注?\s?\d{1,3}\s?[\]］〕）)]|\d{1,3}\s?[.．、]|注\s?\d{1,3})/u;
/** One asterisk, no mask. */
const STAR = /(?<=[\p{Script=Han}，。；：、！？”’》）])[*＊](?![*＊])/gu;
const STAR_LINE = /^[\s\u3000]*[*＊]\s?(?![*＊])(?=[\p{Script=Han}“《（])/u;
const STAR_TAIL_LINES = 6;
const LONGEST_NOTE = 400;
const SENTENCE_OVER = /[。！？!?…]["”’」』）)]*\s*$/;
const MORE_LINES = 3;

interface Span {
  from: number;
  to: number;
}

interface Place extends Span {
  key: string;
}

/**
 * Takes notes and their marks out: a line that begins with a mark which stands inside a sentence before it is
 * its note; `（注1）` is a mark always, a circled number only when it has a note, since it counts off items
 * as well.
 */
export function removeNotes(draft: Draft, log: RemovalLog): Draft {
  const { text } = draft;
  if (!/[①-㉟注[［〔*＊¹²³⁴-⁹]|参考/.test(text)) return draft;
  const lines = linesOf(text);
  for (const { from, to } of [...listedNotes(text, lines), ...starNote(text, lines)]) removeUnits(draft, log, from, to, "footnote");
  const inline = [...text.matchAll(INLINE)].map(place).filter((mark) => !isLineStart(text, mark.from) && !countsOff(text, mark));
  const noted = new Set<string>();
  for (const { from, to, key } of noteLines(text, lines, inline)) {
    removeUnits(draft, log, from, to, "footnote");
    noted.add(key);
  }
  for (const { key, from, to } of inline) if (noted.has(key) || /^noted ./.test(key)) removeUnits(draft, log, from, to, "note-mark");
  return withoutRemoved(draft, log);
}

/** A heading such as `注释：` with the notes below it, where every line to the end of the text is one. */
function listedNotes(text: string, lines: readonly Span[]): Span[] {
  const at = lines.findLastIndex(({ from, to }) => to - from <= 12 && NOTES_HEADING.test(text.slice(from, to)));
  if (at <= 0) return [];
  const filled = lines.slice(at + 1).filter(({ from, to }) => text.slice(from, to).trim() !== "");
  const end = filled.findIndex(({ from, to }) => to - from > LONGEST_NOTE || !LISTED.test(text.slice(from, from + 24)));
  const notes = end < 0 ? filled : filled.slice(0, end);
  return notes.length === 0 ? [] : [lines[at]!, ...notes];
}

/** One asterisk in the text and one line at its end that begins with one: a mark and its note. */
function starNote(text: string, lines: readonly Span[]): Span[] {
  const tail = lines.filter(({ from, to }) => to > from).slice(-STAR_TAIL_LINES);
  const notes = tail.filter(({ from, to }) => STAR_LINE.test(text.slice(from, to)));
  const marks = [...text.matchAll(STAR)].filter(({ index }) => text[index - 1] !== "*");
  if (notes.length !== 1 || marks.length !== 1 || marks[0]!.index > notes[0]!.from) return [];
  return [{ from: marks[0]!.index, to: marks[0]!.index + 1 }, notes[0]!];
}

function place(found: RegExpMatchArray): Place {
  return { key: keyOf(found.groups ?? {}), from: found.index ?? 0, to: (found.index ?? 0) + found[0].length };
}

function keyOf({ noted, n1, n2, n3, n4 }: Record<string, string | undefined>): string {
  if (noted !== undefined) return `noted ${n1 ?? ""}`;
  if (n4 !== undefined) return `raised ${n4}`;
  return n2 !== undefined ? `bracket ${n2}` : `circle ${n3}`;
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf("\n", from);
    const to = end === -1 ? text.length : end;
    lines.push({ from, to });
    from = to + 1;
  }
  return lines;
}

/** `要做到：①……，②……` counts off items; a mark stands right behind its word. */
function countsOff(text: string, { key, from }: Place): boolean {
  return key.startsWith("circle") && /[，、；：]/.test(text.charAt(from - 1));
}

function isLineStart(text: string, at: number): boolean {
  return /(?:^|\n)[\s\u3000]*$/.test(text.slice(Math.max(0, at - 20), at));
}

/** Lines that answer a mark above them, with the lines they run over. */
function noteLines(text: string, lines: readonly Span[], inline: readonly Place[]): Place[] {
  const firsts = new Map<string, number>();
  for (const { key, from } of inline) if (!firsts.has(key)) firsts.set(key, from);
  const usual = usualLength(lines);
  const notes: Place[] = [];
  for (let at = 0; at < lines.length; at++) {
    const { from, to } = lines[at]!;
    const start = LINE_START.exec(text.slice(from, Math.min(to, from + 24)));
    if (start === null || to - from > LONGEST_NOTE) continue;
    const key = keyOf(start.groups ?? {});
    if (!((firsts.get(key) ?? Infinity) < from)) continue;
    let end = at;
    while (runsOn(text, lines, end, usual) && end - at < MORE_LINES) end++;
    notes.push({ key, from, to: lines[end]!.to });
    at = end;
  }
  return notes;
}

/** A note goes on in the next line when its own is full and its sentence is not over. */
function runsOn(text: string, lines: readonly Span[], at: number, usual: number): boolean {
  const [line, next] = [lines[at]!, lines[at + 1]];
  if (next === undefined || next.to === next.from || LINE_START.test(text.slice(next.from, next.from + 24))) return false;
  const end = text.slice(Math.max(line.from, line.to - 8), line.to).trimEnd();
  return /[，、]$/.test(end) || (!SENTENCE_OVER.test(end) && usual < 120 && line.to - line.from >= usual * 0.9);
}

function usualLength(lines: readonly Span[]): number {
  const lengths = lines
    .map(({ from, to }) => to - from)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.8)] ?? 0;
}
