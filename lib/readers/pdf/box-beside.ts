import type { Row } from "./types.ts";

/** The lines beside a low box may be a paragraph's indented first line alone. */
const INDENT = 2.5;
const ENDED = /[。！？；：…!?;:][”’"'」』）)》】\]]*$/;

/**
 * True when the right side of a band is a box that is set into running text: the last line on the left is
 * unfinished, and the line below the band goes on with it. The box is then read before it.
 */
export function isBoxBeside(left: readonly Row[], right: readonly Row[], next: Row | undefined): boolean {
  const last = left.at(-1)?.segments.at(-1);
  const [below, ...more] = next?.segments ?? [];
  const [first] = right[0]?.segments ?? [];
  if (last === undefined || below === undefined || first === undefined || more.length > 0) return false;
  const edge = Math.min(...left.map(({ segments }) => segments[0]!.left));
  const goesOn =
    !ENDED.test(last.text) &&
    below.left < edge + last.size / 2 &&
    below.left > edge - INDENT * last.size &&
    Math.abs(below.size - last.size) < 1;
  return goesOn && (Math.abs(first.size - last.size) >= 1 || right.length * 2 <= left.length);
}
