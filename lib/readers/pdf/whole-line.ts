import type { Box, Line, Row } from "./types.ts";

/** What may stand in front of a hanging paragraph. */
const LIST_MARK =
  /^(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[a-z])[）)、.．:：]?|第[一二三四五六七八九十]{1,3}[、，]?|[①-⑳•●■◆▪·○-])$/;

/** The box around several. */
export function extent(boxes: readonly Box[]): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { left, right, top, bottom } of boxes) {
    box.left = Math.min(box.left, left);
    box.right = Math.max(box.right, right);
    box.top = Math.min(box.top, top);
    box.bottom = Math.max(box.bottom, bottom);
  }
  return box;
}

/** A row as one line. Single characters that are spread out (`讲 话 稿`) are one word. */
export function wholeLine({ segments }: Row, block: string): Line {
  const isSpread = segments.every(({ text }) => /^\p{Script=Han}$/u.test(text));
  const first = segments[0]!;
  return {
    ...extent(segments),
    text: segments.map(({ text }) => text).join(isSpread ? "" : " "),
    size:
      segments.length === 1
        ? first.size
        : segments.reduce((long, segment) => (segment.text.length > long.text.length ? segment : long)).size,
    noteMarks: segments.flatMap(({ noteMarks }) => noteMarks),
    block,
    isCell: false,
    ...(LIST_MARK.test(first.text) && segments.length > 1 ? { hang: segments[1]!.left } : {}),
  };
}
