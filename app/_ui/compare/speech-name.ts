/** A speech by year and title; a title that says its year needs it once. */
export function speechName(year: unknown, title: unknown): string {
  return year === null || year === undefined || String(title).includes(String(year)) ? String(title) : `${year} · ${title}`;
}
