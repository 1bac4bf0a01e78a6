import type pg from "pg";
import { AppError } from "#lib/errors.ts";
import { ONE_AFTER_THE_OTHER } from "../citus/distribute.ts";
import { quoteIdentifier, withConnection } from "../connection.ts";
import { appliedMigrations, storeTables } from "./dump-store.ts";
import { BACKUP_FORMAT, type BackupManifest, type BackupPart } from "./format.ts";

/** Tables that hold what persons did; rows in one of them make a store that is not empty. */
const NEVER_EMPTY = ["corpus_state"];

/**
 * Fills a store from a backup in one transaction: all of it or nothing. A store that holds nothing but the
 * sample speeches counts as empty.
 *
 * @param parts rows in any order of tables
 * @param replace true to throw away what the store holds
 * @throws AppError BACKUP_NEWER (made by a newer program), STORE_NOT_EMPTY (409), BACKUP_DAMAGED (rows are
 *   missing)
 */
export async function loadStore(url: string, manifest: BackupManifest, parts: AsyncIterable<BackupPart>, replace = false): Promise<void> {
  if (manifest.format > BACKUP_FORMAT) throw newer(`its format is ${manifest.format}`);
  await withConnection(url, async (client) => {
    const known = new Set(await appliedMigrations(client));
    const unknown = manifest.migrations.find((name) => !known.has(name));
    if (unknown !== undefined) throw newer(`its store has had the migration ${unknown}`);
    await client.query("begin");
    await client.query(ONE_AFTER_THE_OTHER);
    const tables = new Map((await storeTables(client)).map(({ name, columns }) => [name, columns]));
    if (!replace) await checkEmpty(client, [...tables.keys()]);
    const version = await clear(client, [...tables.keys()]);
    await fill(client, tables, manifest, parts);
    await finish(client, tables, Math.max(version, manifest.corpusVersion) + 1);
    await client.query("commit");
  });
}

function newer(why: string): AppError {
  return new AppError("BACKUP_NEWER", `the backup was made by a newer Tifa: ${why}`);
}

async function checkEmpty(client: pg.Client, tables: readonly string[]): Promise<void> {
  const own = await client.query<{ own: boolean }>("select exists (select from speech where not is_sample) as own");
  const isOwn = own.rows[0]?.own ?? false;
  const persons = tables.filter((name) => !NEVER_EMPTY.includes(name) && name !== "term" && !/^speech/.test(name));
  for (const name of persons) {
    const { rows } = await client.query(`select 1 from ${quoteIdentifier(name)} limit 1`);
    if (rows.length > 0) throw notEmpty(name);
  }
  if (isOwn) throw notEmpty("speech");
}

function notEmpty(table: string): AppError {
  return new AppError("STORE_NOT_EMPTY", `the store already holds something (${table}); --replace throws it away`, { status: 409 });
}

/** Takes everything out, others being kept away until the end. @returns the store's change counter before */
async function clear(client: pg.Client, tables: readonly string[]): Promise<number> {
  const { rows } = await client.query<{ version: number }>("select version from corpus_state where id = 1");
  await client.query(`truncate ${tables.map(quoteIdentifier).join(", ")}`);
  return rows[0]?.version ?? 0;
}

async function fill(
  client: pg.Client,
  tables: ReadonlyMap<string, string[]>,
  manifest: BackupManifest,
  parts: AsyncIterable<BackupPart>,
): Promise<void> {
  const written = new Map<string, number>();
  const inBackup = new Map(manifest.tables.map(({ name, columns }) => [name, columns]));
  for await (const { table, lines } of parts) {
    const columns = (inBackup.get(table) ?? []).filter((column) => tables.get(table)?.includes(column));
    if (columns.length === 0) throw damaged(`${table} is no table of it`);
    written.set(table, (written.get(table) ?? 0) + (await insert(client, table, columns, lines)));
  }
  for (const { name, rows } of manifest.tables) {
    if ((written.get(name) ?? 0) !== rows) throw damaged(`${name} has ${written.get(name) ?? 0} rows of ${rows}`);
  }
}

/** @returns the number of rows */
async function insert(client: pg.Client, table: string, columns: readonly string[], lines: string): Promise<number> {
  const [name, list] = [quoteIdentifier(table), columns.map(quoteIdentifier).join(", ")];
  const json = `[${lines.trim().split("\n").join(",")}]`;
  const { rowCount } = await client.query(
    `insert into ${name} (${list}) select ${list} from json_populate_recordset(null::${name}, $1::json)`,
    [json],
  );
  return rowCount ?? 0;
}

function damaged(what: string): AppError {
  return new AppError("BACKUP_DAMAGED", `the backup is damaged: ${what}`);
}

/** Numbers go on behind the highest, and whoever keeps the store in memory sees that it changed. */
async function finish(client: pg.Client, tables: ReadonlyMap<string, string[]>, version: number): Promise<void> {
  for (const [table, columns] of tables) {
    for (const column of columns) {
      const { rows } = await client.query<{ sequence: string | null }>("select pg_get_serial_sequence($1, $2) as sequence", [
        quoteIdentifier(table),
        column,
      ]);
      const sequence = rows[0]?.sequence;
      if (!sequence) continue;
      const top = `(select max(${quoteIdentifier(column)}) from ${quoteIdentifier(table)})`;
      await client.query(`select setval($1::regclass, coalesce(${top}, 1), ${top} is not null)`, [sequence]);
    }
  }
  await client.query("insert into corpus_state (id, version) values (1, $1) on conflict (id) do update set version = excluded.version", [
    version,
  ]);
}
