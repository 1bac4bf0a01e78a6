import type { Locale } from "#lib/types.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as people write it: `2024年3月5日`, `5 Mar 2024`. Anything else is
 * returned as it is; no Date object is involved, so no time zone can move the day.
 */
export function formatDate(date: string, locale: Locale): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (!match) return date;
  const [year, month, day] = [match[1] ?? "", Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (locale === "zh") return `${year}年${month ? `${month}月` : ""}${day ? `${day}日` : ""}`;
  return [day || "", MONTHS[month - 1] ?? "", year].filter(Boolean).join(" ");
}
