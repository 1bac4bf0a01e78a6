/** An open end of an interval has no number in JSON or CSV; null says that there is no bound. */
export function finite(bound: number | undefined): number | null {
  return bound !== undefined && Number.isFinite(bound) ? bound : null;
}
