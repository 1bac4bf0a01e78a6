/** A label that wants to stand at `wanted` on one axis. */
export interface Wish {
  wanted: number;
}

/**
 * Moves labels apart on one axis so that neighbours are at least `gap` apart, each as near to its wish as
 * that allows, all inside `[low, high]`. Input order is kept in the output. When they cannot all fit, the gap
 * shrinks evenly.
 *
 * Method: pool adjacent violators on the wishes minus their rank times the gap (least squares, one pass).
 */
export function spreadLabels<T extends Wish>(labels: readonly T[], gap: number, low: number, high: number): (T & { at: number })[] {
  const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.wanted - labels[b]!.wanted || a - b);
  const step = labels.length > 1 ? Math.min(gap, (high - low) / (labels.length - 1)) : gap;
  const blocks: { sum: number; size: number }[] = [];
  order.forEach((label, rank) => {
    blocks.push({ sum: labels[label]!.wanted - rank * step, size: 1 });
    mergeWhileOutOfOrder(blocks);
  });
  const room = high - step * (labels.length - 1);
  const places = blocks.flatMap((block) => Array.from({ length: block.size }, () => Math.max(low, Math.min(room, block.sum / block.size))));
  const at = new Map(order.map((label, rank) => [label, (places[rank] ?? low) + rank * step]));
  return labels.map((label, index) => ({ ...label, at: at.get(index) ?? label.wanted }));
}

function mergeWhileOutOfOrder(blocks: { sum: number; size: number }[]): void {
  while (blocks.length > 1) {
    const last = blocks[blocks.length - 1]!;
    const before = blocks[blocks.length - 2]!;
    if (before.sum / before.size <= last.sum / last.size) return;
    blocks.splice(-2, 2, { sum: before.sum + last.sum, size: before.size + last.size });
  }
}
