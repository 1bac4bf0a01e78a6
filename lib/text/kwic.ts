/** One line of a concordance: the node and what stands to its left and right in the same paragraph. */
export interface KwicLine {
  left: string;
  node: string;
  right: string;
}

/**
 * Keyword in context: `node` is `display.slice(start, end)`; `left` and `right` hold at most `windowUnits`
 * UTF-16 units each, end at the paragraph, and never begin or end inside a surrogate pair. A node at a
 * paragraph's edge has an empty side.
 * @throws RangeError when the positions are not within the text.
 */
export function kwicLine(display: string, start: number, end: number, windowUnits: number): KwicLine {
  if (start < 0 || end < start || end > display.length) throw new RangeError(`kwicLine: ${start}..${end} is outside the text`);
  const nodeStart = outOfPair(display, start, -1);
  const nodeEnd = outOfPair(display, end, 1);
  const paragraphStart = nodeStart === 0 ? 0 : display.lastIndexOf("\n", nodeStart - 1) + 1;
  const lineEnd = display.indexOf("\n", nodeEnd);
  const paragraphEnd = lineEnd === -1 ? display.length : lineEnd;
  const from = outOfPair(display, Math.max(paragraphStart, nodeStart - windowUnits), 1);
  const to = outOfPair(display, Math.min(paragraphEnd, nodeEnd + windowUnits), -1);
  return { left: display.slice(from, nodeStart), node: display.slice(nodeStart, nodeEnd), right: display.slice(nodeEnd, to) };
}

/** Moves a position that lies inside a surrogate pair by one unit in the given direction. */
function outOfPair(text: string, position: number, direction: 1 | -1): number {
  if (position <= 0 || position >= text.length) return position;
  const before = text.charCodeAt(position - 1);
  const after = text.charCodeAt(position);
  const inside = before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
  return inside ? position + direction : position;
}
