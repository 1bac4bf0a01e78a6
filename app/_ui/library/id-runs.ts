const LONGEST_LIST = 1_000_000;
/** The store numbers speeches so far. */
const LARGEST_ID = 2 ** 31 - 1;

/**
 * Numbers of speeches in few characters, for a form that names thousands: `1-3,7`.
 *
 * @param ids whole numbers above 0, in any order
 */
export function runsOf(ids: readonly number[]): string {
  const sorted = [...new Set(ids)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const id of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === id - 1) last[1] = id;
    else runs.push([id, id]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(",");
}

/** The numbers that `runsOf` wrote down, or one by itself; null for what is no such list or longer than a million. */
export function idsOfRuns(text: string): number[] | null {
  const ids: number[] = [];
  for (const run of text.split(",")) {
    const [, from, to = from] = /^(\d{1,10})(?:-(\d{1,10}))?$/.exec(run) ?? [];
    if (
      from === undefined ||
      Number(to) > LARGEST_ID ||
      Number(to) < Number(from) ||
      ids.length + Number(to) - Number(from) >= LONGEST_LIST
    )
      return null;
    for (let id = Number(from); id <= Number(to); id++) ids.push(id);
  }
  return ids;
}
