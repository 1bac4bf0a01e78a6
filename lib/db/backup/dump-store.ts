import type pg from "pg";
import { quoteIdentifier, withConnection } from "../connection.ts";
import { BACKUP_FORMAT, type BackupManifest, type BackupPart, type BackupTable } from "./format.ts";

/** Prisma's own list, which is told in the manifest instead. */
const MIGRATIONS = "_prisma_migrations";
const ROWS_A_FETCH = 20;
/**
 * UTF-16 units from which a part is handed over: a few speeches, so that memory never grows with the corpus.
 */
const PART_UNITS = 4_000_000;

/**
 * Reads a whole store as it stands at one moment (one repeatable-read transaction), whatever is written
 * meanwhile: first its manifest, then all rows of all tables, part by part.
 *
 * @throws what the database throws
 */
export async function dumpStore(
  url: string,
  onManifest: (manifest: BackupManifest) => Promise<void>,
  onPart: (part: BackupPart) => Promise<void>,
): Promise<void> {
  await withConnection(url, async (client) => {
    await client.query("begin isolation level repeatable read read only");
    const manifest = await readManifest(client);
    await onManifest(manifest);
    for (const table of manifest.tables) await dumpTable(client, table, onPart);
    await client.query("commit");
  });
}

async function readManifest(client: pg.Client): Promise<BackupManifest> {
  const tables: BackupTable[] = [];
  for (const { name, columns } of await storeTables(client)) {
    const counted = await client.query<{ rows: number }>(`select count(*)::int as rows from ${quoteIdentifier(name)}`);
    tables.push({ name, columns, rows: counted.rows[0]?.rows ?? 0 });
  }
  const state = await client.query<{ version: number }>("select version from corpus_state where id = 1");
  return {
    program: "tifa",
    format: BACKUP_FORMAT,
    made: new Date().toISOString(),
    migrations: await appliedMigrations(client),
    tables,
    corpusVersion: state.rows[0]?.version ?? 0,
    speeches: tables.find(({ name }) => name === "speech")?.rows ?? 0,
  };
}

/** Every table of the store with its columns, in a fixed order. */
export async function storeTables(client: pg.Client): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select table_name::text as name, array_agg(column_name::text order by ordinal_position) as columns
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER' and table_name <> $1
     group by table_name order by table_name collate "C"`,
    [MIGRATIONS],
  );
  return rows;
}

/** Names of the migrations that a store has had. */
export async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select migration_name as name from "_prisma_migrations" where finished_at is not null and rolled_back_at is null order by 1`,
  );
  return rows.map(({ name }) => name);
}

async function dumpTable(client: pg.Client, table: BackupTable, onPart: (part: BackupPart) => Promise<void>): Promise<void> {
  const columns = table.columns.map(quoteIdentifier).join(", ");
  const source = `select ${columns} from ${quoteIdentifier(table.name)}`;
  await client.query(`declare part no scroll cursor for select row_to_json(each)::text as line from (${source}) each`);
  let lines: string[] = [];
  let units = 0;
  const handOver = async () => {
    if (lines.length > 0) await onPart({ table: table.name, lines: `${lines.join("\n")}\n` });
    lines = [];
    units = 0;
  };
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${ROWS_A_FETCH * (units === 0 ? 1 : 5)} from part`);
    if (rows.length === 0) break;
    for (const { line } of rows) {
      lines.push(line);
      units += line.length;
    }
    if (units >= PART_UNITS) await handOver();
  }
  await handOver();
  await client.query("close part");
}
