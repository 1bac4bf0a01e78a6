/** Years of the corpus that the address's year filters leave, in order. */
export function yearsWithin(years: readonly number[], search: URLSearchParams): number[] {
  const from = Number(search.get("yearFrom") ?? Number.NEGATIVE_INFINITY);
  const to = Number(search.get("yearTo") ?? Number.POSITIVE_INFINITY);
  const only = search.getAll("year").map(Number);
  return years.filter((year) => year >= from && year <= to && (only.length === 0 || only.includes(year)));
}
