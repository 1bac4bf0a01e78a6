const DAY = 86_400_000;

/** The week of ISO 8601 that a moment lies in where this process runs: `2026-W48`; weeks begin on Monday. */
export function isoWeekOf(moment: Date): string {
  const thursday = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() - ((moment.getDay() + 6) % 7) + 3);
  const year = thursday.getFullYear();
  // Rounded, because a day of summer time has 23 or 25 hours.
  const days = Math.round((thursday.getTime() - new Date(year, 0, 1).getTime()) / DAY);
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, "0")}`;
}

/** Monday's first moment and that of the Monday after; null for what is no week: `2026-W60`. */
export function isoWeekRange(week: string): { from: Date; until: Date } | null {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  if (year === undefined || number === undefined) return null;
  const fourth = new Date(Number(year), 0, 4);
  const monday = (weeks: number) => new Date(Number(year), 0, 4 - ((fourth.getDay() + 6) % 7) + 7 * weeks);
  const from = monday(Number(number) - 1);
  return isoWeekOf(from) === week ? { from, until: monday(Number(number)) } : null;
}
