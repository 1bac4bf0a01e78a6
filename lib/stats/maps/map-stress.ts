/**
 * How far the distances on a map are from being in proportion to those it stands for: Kruskal's stress-1 of a ratio
 * scale, the root of the squared misses over the squared distances on the map, at the scale that makes it least. So
 * the size of the map does not count, only its shape. 0 is a perfect map, 1 none at all; by Kruskal's own scale 0.05
 * is good, 0.1 fair, 0.2 poor.
 *
 * @param distances square and symmetric, in the order of the points
 * @returns 0 to 1, null where all distances or all points of the map coincide, so for fewer than two. Source: Kruskal
 * 1964; Borg & Groenen 2005, chapter 3.
 *
 * @example
 * mapStress([[0, 1, 1], [1, 0, 1], [1, 1, 0]], [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 2, y: 0 }]) // => 0.3333
 */
export function mapStress(distances: readonly ArrayLike<number>[], points: readonly { x: number; y: number }[]): number | null {
  let [products, drawn, meant] = [0, 0, 0];
  points.forEach((a, i) => {
    for (let j = i + 1; j < points.length; j++) {
      const [onMap, distance] = [Math.hypot(a.x - points[j]!.x, a.y - points[j]!.y), distances[i]![j]!];
      products += onMap * distance;
      drawn += onMap ** 2;
      meant += distance ** 2;
    }
  });
  return drawn === 0 || meant === 0 ? null : Math.sqrt(Math.max(0, 1 - products ** 2 / (drawn * meant)));
}
