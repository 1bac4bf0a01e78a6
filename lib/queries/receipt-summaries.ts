import type { ReadDatabase } from "#lib/db/client.ts";

/** What became of one speech's text, without the places. */
export interface ReceiptSummary {
  speechId: number;
  title: string;
  date: string | null;
  level: string | null;
  /** UTF-16 units of the decoded text, kept and set aside. */
  rawUnits: number;
  keptUnits: number;
  removedUnits: number;
  /** Removals, foldings and corrections by kind, in the order in which they were met. */
  entries: { kind: string; effect: "removed" | "folded"; count: number }[];
}

/** Grain: speech. Order: id. Speeches that do not exist are missing. */
export function selectReceiptSummaries(db: ReadDatabase, speechIds: readonly number[]): Promise<ReceiptSummary[]> {
  return db.$queryRaw<ReceiptSummary[]>`
    select id as "speechId", title, date, level,
      (receipt->>'rawUnits')::int as "rawUnits", (receipt->>'keptUnits')::int as "keptUnits", (receipt->>'removedUnits')::int as "removedUnits",
      (select coalesce(jsonb_agg(jsonb_build_object('kind', entry->'kind', 'effect', entry->'effect', 'count', entry->'count')), '[]')
        from jsonb_array_elements(receipt->'entries') entry) as entries
    from speech join speech_text on speech_id = id
    where id = any(${[...speechIds]}::int[])
    order by id`;
}
