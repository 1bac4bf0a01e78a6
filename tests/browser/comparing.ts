import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import { pageTables } from "./measures.ts";
import { openPage, openReader, type Stage, scriptsListen } from "./stage.ts";

export const LOOK = { locale: "zh", theme: "light", width: 1440 } as const;

/** Opens a page of the stage, with what the browser complains about. */
export async function visit(stage: Stage, path: string, look: Parameters<typeof openReader>[1] = LOOK) {
  const context = await openReader(stage, look);
  const { page, complaints } = await openPage(context);
  await page.goto(stage.app.origin + path, { waitUntil: "load" });
  if (look.javaScript !== false) {
    await scriptsListen(page);
    await page.waitForFunction(() => document.querySelector('[hidden][id^="S:"]') === null);
  }
  return { page, complaints, close: () => context.close() };
}
export type Visit = Awaited<ReturnType<typeof visit>>;

/** Rows of a CSV, by column key. */
export function csvRows(text: string): Record<string, string>[] {
  return parse(text, { bom: true, columns: true }) as Record<string, string>[];
}

export async function fetchRows(stage: Stage, address: string): Promise<Record<string, string>[]> {
  const answer = await fetch(stage.app.origin + address);
  expect(answer.status, address).toBe(200);
  return csvRows(await answer.text());
}

/** Every table of the page that has keys says, cell by cell, what its CSV says in the first rows. */
export async function expectTablesEqualCsv(stage: Stage, page: Visit["page"]): Promise<number> {
  let compared = 0;
  for (const { csv, keys, rows } of await pageTables(page)) {
    if (keys.length === 0) continue;
    const lines = await fetchRows(stage, csv);
    rows.forEach((cells, at) => {
      expect(cells, csv).toEqual(keys.map((key) => lines[at]?.[key] ?? ""));
    });
    compared += rows.length;
  }
  return compared;
}
