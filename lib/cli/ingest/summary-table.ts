import type { IngestOutcome, IngestSummary } from "#lib/ingest/index.ts";

/** What an ingest came to, in lines for a person: totals, duplicates, what was passed over. */
export function summaryTable(summary: IngestSummary): string {
  const seconds = summary.milliseconds / 1000;
  const perSecond = seconds === 0 ? 0 : Math.round(summary.unitsStored / seconds);
  const lines = [
    `stored      ${summary.stored} speeches, ${summary.unitsStored} characters`,
    `duplicates  ${summary.duplicates}${listed(codesOf(summary, "duplicate"))}`,
    `refused     ${summary.refused}${listed(codesOf(summary, "refused"))}`,
    ...summary.outcomes.flatMap(unreadDate),
    ...summary.skipped.map(({ file, reason }) => `skipped     ${file}: ${reason}`),
    `time        ${seconds.toFixed(1)} s, ${perSecond} chars/s`,
  ];
  return `${lines.join("\n")}\n`;
}

/** A stated date that is none: the value is kept, the speech has no year until a person gives it one. */
function unreadDate(outcome: IngestOutcome): string[] {
  if (outcome.kind !== "stored" || outcome.unreadDate === null) return [];
  return [`date unread ${outcome.file}: ${outcome.unreadDate} (STATED_DATE_UNREAD)`];
}

function codesOf(summary: IngestSummary, kind: "duplicate" | "refused"): Map<string, number> {
  const codes = new Map<string, number>();
  for (const outcome of summary.outcomes) if (outcome.kind === kind) codes.set(outcome.code, (codes.get(outcome.code) ?? 0) + 1);
  return codes;
}

function listed(codes: ReadonlyMap<string, number>): string {
  return codes.size === 0 ? "" : `  (${[...codes].map(([code, count]) => `${code} ${count}`).join(", ")})`;
}
