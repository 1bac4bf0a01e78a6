import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ANALYSES, type AnalysisContext, createContext, exampleOf, withDraft } from "#lib/analyses/index.ts";
import { ingestPaths, prepareDraft } from "#lib/ingest/index.ts";
import type { Cell, Row } from "#lib/types.ts";
import { askChecked } from "../setup/ask.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";

const FOLDER = "corpus/samples";
const FILES = readdirSync(FOLDER)
  .filter((name) => /\.(txt|md)$/.test(name))
  .map((name) => path.join(FOLDER, name));
const ORDERS = {
  "as they lie": FILES,
  backwards: [...FILES].reverse(),
  shuffled: [...FILES].sort((a, b) => ((a.length * 7 + a.charCodeAt(20)) % 13) - ((b.length * 7 + b.charCodeAt(20)) % 13)),
};
/** Columns that hold ids, which do follow the order of import. */
const ID_COLUMNS =
  /^(speechId|speechA|speechB|firstSpeechId|lastSpeechId|sourceId|targetId|group|mainSource|nearest|typical|otherSpeechId|value\d)$/;

interface Store {
  database: TestDatabase;
  context: AnalysisContext;
  /** A speech's text hash by its id, and the ids in an order that the texts define. */
  hashes: Map<number, string>;
  speechIds: number[];
}
const stores: Store[] = [];

beforeAll(async () => {
  for (const files of Object.values(ORDERS)) stores.push(await storeIn(files));
});
afterAll(async () => {
  for (const { database } of stores) await database.drop();
});

async function storeIn(files: readonly string[]): Promise<Store> {
  const database = await createTestDatabase();
  await ingestPaths([...files], { db: database.db, metadataFile: path.join(FOLDER, "metadata.csv") });
  const context = createContext(database.db.read);
  const { speeches } = await context.corpus();
  const hashes = new Map(speeches.map(({ id, textHash }) => [id, textHash]));
  const speechIds = [...speeches].sort((a, b) => (a.textHash < b.textHash ? -1 : 1)).map(({ id }) => id);
  return { database, context, hashes, speechIds };
}

/** An answer with the texts' hashes in place of the ids. */
async function answer({ context, hashes, speechIds }: Store, analysis: (typeof ANALYSES)[number]): Promise<Row[]> {
  const given = analysis.exampleDraft === undefined ? context : withDraft(context, await prepareDraft(analysis.exampleDraft));
  const { rows } = await askChecked(given, analysis.name, exampleOf(analysis, { speechIds })!);
  const isId = (row: Row, key: string) => (/^value\d$/.test(key) ? row.metric === "speech" : ID_COLUMNS.test(key));
  const hashOf = (cell: Cell) => hashes.get(Number(cell)) ?? cell;
  const named = (row: Row, key: string, cell: Cell) =>
    key === "sharedWith"
      ? String(cell).split("、").map(hashOf).join("、")
      : key === "members"
        ? String(cell).split(" ").map(hashOf).join(" ")
        : isId(row, key)
          ? hashOf(cell)
          : cell;
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, named(row, key, cell)])));
}

describe("the same texts, imported in three orders", () => {
  it("have ids that differ, or nothing is shown here", () => {
    const [first, second, third] = stores.map(({ speechIds }) => speechIds.join());
    expect(new Set([first, second, third]).size).toBe(3);
  });

  it.each(ANALYSES.map((analysis) => [analysis.name, analysis] as const))(
    "give the same rows of %s, to the last digit and in the same order",
    async (_, analysis) => {
      const [first, ...others] = await Promise.all(stores.map((store) => answer(store, analysis)));
      for (const other of others) expect(other).toEqual(first);
    },
    60_000,
  );
});
