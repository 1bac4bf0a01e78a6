/**
 * How far the distances on a map are from those it stands for: Kruskal's stress-1 on the distances themselves, the
 * root of the squared misses over the squared distances on the map. 0 is a perfect map; by Kruskal's own scale 0.05 is
 * good, 0.1 fair, 0.2 poor (that scale is for maps made to lessen it, which classical scaling is not).
 *
 * @param distances square and symmetric, in the order of the points
 * @returns 0 or more, null for fewer than two points or a map whose points all coincide. Source: Kruskal 1964.
 *
 * @example
 * mapStress([[0, 2], [2, 0]], [{ x: 0, y: 0 }, { x: 1, y: 0 }]) // => 1
 */
export function mapStress(distances: readonly ArrayLike<number>[], points: readonly { x: number; y: number }[]): number | null {
  let [misses, drawn] = [0, 0];
  points.forEach((a, i) => {
    points.slice(i + 1).forEach((b, step) => {
      const distance = Math.hypot(a.x - b.x, a.y - b.y);
      misses += (distance - distances[i]![i + 1 + step]!) ** 2;
      drawn += distance ** 2;
    });
  });
  return drawn === 0 ? null : Math.sqrt(misses / drawn);
}
