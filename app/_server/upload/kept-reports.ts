import { randomUUID } from "node:crypto";
import type { ImportReport } from "./import-upload.ts";

/** Reports of forms that were sent without scripts, until their page is asked for. */
const holder = globalThis as typeof globalThis & { tifaReports?: Map<string, ImportReport> };
const MOST = 20;

/** Keeps a report and gives the name by which the page finds it; the oldest go first. */
export function keepReport(report: ImportReport): string {
  holder.tifaReports ??= new Map();
  const id = randomUUID();
  holder.tifaReports.set(id, report);
  for (const old of [...holder.tifaReports.keys()].slice(0, -MOST)) holder.tifaReports.delete(old);
  return id;
}

export function keptReport(id: string | null): ImportReport | null {
  return holder.tifaReports?.get(id ?? "") ?? null;
}
