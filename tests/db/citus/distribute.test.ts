import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Connection, distribute, keepDistributed, tableForms, undistribute } from "#lib/db/citus/distribute.ts";
import { formOf, planDistribution, planReturn, type TableForm } from "#lib/db/citus/plan.ts";
import { withConnection } from "#lib/db/connection.ts";
import { migrate } from "#lib/db/migrate.ts";
import { openTestDatabase, type TestDatabase } from "../../setup/database-on.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase(inject("testServer"));
});
afterAll(() => database?.drop());

const ALL = [
  ...["_prisma_migrations", "corpus_state", "metadata_correction", "saved_view", "speech", "speech_sentences", "speech_terms"],
  ...["speech_text", "speech_theme", "term", "theme_correction", "user_slogan"],
];
const forms = (given: Record<string, TableForm> = {}) => new Map(ALL.map((table) => [table, given[table] ?? "local"]));

describe("the plan", () => {
  it("has whole tables first, then those with rows per speech, cut alike", () => {
    expect(planDistribution(forms(), 16).map(({ sql }) => sql)).toEqual([
      ...["corpus_state", "metadata_correction", "saved_view", "speech", "term", "theme_correction", "user_slogan"].map(
        (table) => `select create_reference_table('${table}')`,
      ),
      "select create_distributed_table('speech_text', 'speech_id', shard_count := 16)",
      "select create_distributed_table('speech_sentences', 'speech_id', colocate_with := 'speech_text')",
      "select create_distributed_table('speech_terms', 'speech_id', colocate_with := 'speech_text')",
      "select create_distributed_table('speech_theme', 'speech_id', colocate_with := 'speech_text')",
    ]);
  });

  it("goes on where a run broke off, and has nothing to do in the end", () => {
    const done = new Map(ALL.map((table) => [table, formOf(table)]));
    expect(planDistribution(done, 16)).toEqual([]);
    expect(planDistribution(new Map([...done, ["speech_terms", "local"], ["new_table", "local"]]), 16).map(({ table }) => table)).toEqual([
      "new_table",
      "speech_terms",
    ]);
  });

  it("leads back, the cut tables first", () => {
    const steps = planReturn(forms({ speech: "reference", speech_text: "sharded", term: "reference" }));
    expect(steps).toEqual(["speech_text", "speech", "term"].map((table) => `select undistribute_table('${table}')`));
  });

  it("knows every table of the store", async () => {
    const tables = await withConnection(database.url, (client) =>
      client.query<{ name: string }>(
        "select relname::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
      ),
    );
    expect(tables.rows.map(({ name }) => name).sort()).toEqual(ALL);
    const perSpeech = await withConnection(database.url, (client) =>
      client.query<{ name: string }>(
        `select c.relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'speech_id'
         where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`,
      ),
    );
    expect(perSpeech.rows.map(({ name }) => name)).toEqual(ALL.filter((table) => formOf(table) === "sharded"));
  });
});

/** Answers as a server with the extension does, and writes down what is asked. */
function coordinator(version: string, tables: Map<string, TableForm>): { client: Connection; asked: string[] } {
  const asked: string[] = [];
  const query = async (sql: string) => {
    if (sql.includes("pg_extension")) return { rows: [{ version }] };
    if (sql.includes("pg_dist_partition")) return { rows: [...tables].map(([table, form]) => ({ table, form })) };
    asked.push(sql);
    const [, table = ""] = /\('([a-z_]+)'/.exec(sql) ?? [];
    tables.set(table, sql.includes("undistribute") ? "local" : formOf(table));
    return { rows: [] };
  };
  return { client: { query } as unknown as Connection, asked };
}

describe("distributing", () => {
  it("refuses a plain server and changes nothing", async () => {
    await withConnection(database.url, async (client) => {
      await expect(distribute(client, 8, () => {})).rejects.toMatchObject({ code: "CITUS_MISSING" });
      await expect(undistribute(client, () => {})).rejects.toMatchObject({ code: "CITUS_MISSING" });
      expect(await keepDistributed(client)).toEqual([]);
    });
    expect(await migrate(database.url)).toEqual([]);
  });

  it("refuses an extension that is too old", async () => {
    await expect(distribute(coordinator("10.2-4", forms()).client, 8, () => {})).rejects.toMatchObject({ code: "CITUS_TOO_OLD" });
  });

  it("does each step once and takes each back", async () => {
    const { client, asked } = coordinator("13.2-1", forms());
    const told: string[] = [];
    expect(await distribute(client, 8, ({ sql }) => told.push(sql))).toHaveLength(11);
    expect(told).toEqual(asked);
    expect(await distribute(client, 8, () => {})).toEqual([]);
    expect(await undistribute(client, () => {})).toHaveLength(11);
    expect(await keepDistributed(client)).toEqual([]);
  });

  it("brings a later version's tables into their form, in a distributed store alone", async () => {
    const distributed = new Map<string, TableForm>([...ALL.map((table) => [table, formOf(table)] as const), ["new_table", "local"]]);
    const { client, asked } = coordinator("13.2-1", distributed);
    await keepDistributed(client);
    expect(asked).toEqual(["select create_reference_table('new_table')"]);
  });
});

const ON_CITUS = ["spreads a store over the cluster, reads the same rows from it, and takes it back"];

describe("on a cluster at CITUS_URL", () => {
  const url = process.env.CITUS_URL;
  if (url === undefined) {
    it(`is not tried here, since CITUS_URL is not set: ${ON_CITUS.join("; ")}`, () => {
      process.stderr.write(`CITUS_URL is not set; not tried: ${ON_CITUS.join("; ")}\n`);
      expect(ON_CITUS).toHaveLength(1);
    });
    return;
  }
  it(ON_CITUS[0]!, async () => {
    await migrate(url);
    await withConnection(url, async (client) => {
      const rows = async () =>
        (await client.query("select s.id, t.match_text from speech s join speech_text t on t.speech_id = s.id order by 1")).rows;
      const before = await rows();
      await distribute(client, 8, () => {});
      expect(new Map(ALL.map((table) => [table, formOf(table)]))).toEqual(await tableForms(client));
      expect(await rows()).toEqual(before);
      await undistribute(client, () => {});
      expect([...(await tableForms(client)).values()].every((form) => form === "local")).toBe(true);
      expect(await rows()).toEqual(before);
    });
  });
});
