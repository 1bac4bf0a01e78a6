/** A box in the window or in a chart. */
export interface Place {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How far from a mark a pointer still means it, in pixels. */
const REACH = 48;

/**
 * Position of the place that a point means: the nearest within reach; by row, the nearest in height first, however
 * far aside. -1 for none. Places without extent are no marks and are never meant.
 */
export function nearestPlace(places: readonly Place[], x: number, y: number, isByRow: boolean): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  places.forEach((place, at) => {
    if (place.right <= place.left || place.bottom <= place.top) return;
    const aside = outside(x, place.left, place.right);
    const off = outside(y, place.top, place.bottom);
    const distance = isByRow ? off * 1e4 + aside : Math.hypot(aside, off);
    if ((isByRow ? off : distance) > REACH || distance >= least) return;
    [best, least] = [at, distance];
  });
  return best;
}

function outside(value: number, from: number, to: number): number {
  return Math.max(from - value, value - to, 0);
}
