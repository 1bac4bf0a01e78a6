/** A speech by year and title; a title that says its year needs it once. */
export function speechName(year: number | null, title: string): string {
  return year === null || title.includes(`${year}`) ? title : `${year} · ${title}`;
}
