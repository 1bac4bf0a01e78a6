import { randomUUID } from "node:crypto";
import type pg from "pg";
import { AppError } from "#lib/errors.ts";
import { keepDistributed, ONE_AFTER_THE_OTHER } from "./citus/distribute.ts";
import { withConnection } from "./connection.ts";
import { type MigrationFile, readMigrationFiles } from "./migration-files.ts";

/** The key that Prisma's own tools lock while they migrate: they and this runner wait for each other. */
const MIGRATION_LOCK = 72707369;
const LOCK_WAIT_MILLISECONDS = 120_000;

/** The table as Prisma's tools make it. */
const MIGRATIONS_TABLE = `create table if not exists "_prisma_migrations" (
  "id" varchar(36) primary key not null, "checksum" varchar(64) not null, "finished_at" timestamptz,
  "migration_name" varchar(255) not null, "logs" text, "rolled_back_at" timestamptz,
  "started_at" timestamptz not null default now(), "applied_steps_count" integer not null default 0)`;

interface AppliedRow {
  name: string;
  checksum: string;
  finished: boolean;
}

export interface MigrateOptions {
  /** Folder of migrations; the project's own unless given. */
  folder?: string;
  /** Told the name of each migration before it is applied. */
  onMigration?: (name: string) => void;
}

/**
 * Applies the migrations that a database lacks, each in one transaction with its row in `_prisma_migrations`:
 * a process killed half-way leaves nothing of the unfinished one. Two callers at once wait for each other. In
 * a store that is spread over a cluster, new tables are spread too.
 * Returns the names it applied, none when the database was up to date.
 *
 * Errors: MIGRATION_CHANGED (an applied file was edited), MIGRATION_UNKNOWN (the database is newer than this
 * code), MIGRATION_UNFINISHED (another tool left a failed row), MIGRATION_FAILED (the server refused the
 * SQL), MIGRATION_LOCKED.
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const files = await readMigrationFiles(options.folder);
  return withConnection(url, async (client) => {
    await lockMigrations(client);
    await client.query(MIGRATIONS_TABLE);
    const pending = pendingMigrations(files, await readApplied(client));
    for (const file of pending) {
      options.onMigration?.(file.name);
      await applyMigration(client, file);
    }
    await keepDistributed(client);
    return pending.map((file) => file.name);
  });
}

/** The lock belongs to the session: the server lets it go when this process ends in any way. */
async function lockMigrations(client: pg.Client): Promise<void> {
  await client.query(`set lock_timeout = ${LOCK_WAIT_MILLISECONDS}`);
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
  } catch (cause) {
    throw new AppError("MIGRATION_LOCKED", "Another process has been migrating this database for two minutes; try again when it is done.", {
      status: 503,
      cause,
    });
  }
}

async function readApplied(client: pg.Client): Promise<AppliedRow[]> {
  const result = await client.query<AppliedRow>(
    `select migration_name as name, checksum, finished_at is not null as finished
     from "_prisma_migrations" where rolled_back_at is null order by started_at, migration_name`,
  );
  return result.rows;
}

function pendingMigrations(files: MigrationFile[], applied: AppliedRow[]): MigrationFile[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const row of applied) checkApplied(row, byName.get(row.name));
  const appliedNames = new Set(applied.map((row) => row.name));
  return files.filter((file) => !appliedNames.has(file.name));
}

function checkApplied(row: AppliedRow, file: MigrationFile | undefined): void {
  const where = { where: row.name, status: 500 };
  if (!file) throw new AppError("MIGRATION_UNKNOWN", `This database was made by a newer version: it has the migration ${row.name}.`, where);
  if (!row.finished) throw new AppError("MIGRATION_UNFINISHED", `Another tool left the migration ${row.name} unfinished.`, where);
  if (row.checksum !== file.checksum) {
    throw new AppError("MIGRATION_CHANGED", `The migration ${row.name} was edited after this database had applied it.`, where);
  }
}

async function applyMigration(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query("begin");
  try {
    await client.query(ONE_AFTER_THE_OTHER);
    await client.query(file.sql);
    await recordMigration(client, file);
    await client.query("commit");
  } catch (cause) {
    await client.query("rollback").catch(() => {});
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("MIGRATION_FAILED", `The migration ${file.name} failed and was undone: ${reason}`, {
      where: file.name,
      status: 500,
      cause,
    });
  }
}

async function recordMigration(client: pg.Client, file: MigrationFile): Promise<void> {
  await client.query(
    `insert into "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
     values ($1, $2, clock_timestamp(), $3, now(), 1)`,
    [randomUUID(), file.checksum, file.name],
  );
}
