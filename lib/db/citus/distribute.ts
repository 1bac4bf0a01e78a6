import type pg from "pg";
import { AppError } from "#lib/errors.ts";
import { planDistribution, planReturn, type Step, type TableForm } from "./plan.ts";

/** What is asked of a connection here. */
export type Connection = Pick<pg.Client, "query">;

/** Functions with these arguments came with it. */
const OLDEST_VERSION = 11;

/** Major version of the extension in this database; null where there is none. */
export async function citusVersion(client: Connection): Promise<number | null> {
  const { rows } = await client.query<{ version: string }>("select extversion as version from pg_extension where extname = 'citus'");
  return rows[0] === undefined ? null : Number.parseInt(rows[0].version, 10);
}

/** Every table of the store by its name, with the form that it has now. */
export async function tableForms(client: Connection): Promise<Map<string, TableForm>> {
  const { rows } = await client.query<{ table: string; form: TableForm }>(
    `select c.relname::text as "table",
       case when p.partmethod is null then 'local' when p.partmethod = 'n' then case p.repmodel when 't' then 'reference' else 'local' end
       else 'sharded' end as form
     from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' left join pg_dist_partition p on p.logicalrelid = c.oid
     where c.relkind = 'r' order by 1`,
  );
  return new Map(rows.map(({ table, form }) => [table, form]));
}

/**
 * Brings every table of a store into its form on a server with Citus, one after the other; a run that breaks
 * off is finished by the next.
 *
 * @param onStep told before each step
 * @returns the steps; none when the store is distributed already
 * @throws AppError CITUS_MISSING (the database has no such extension), CITUS_TOO_OLD, DISTRIBUTE_FAILED
 */
export async function distribute(client: Connection, shards: number, onStep: (step: Step) => void): Promise<Step[]> {
  await checkCitus(client);
  const steps = planDistribution(await tableForms(client), shards);
  for (const step of steps) {
    onStep(step);
    await run(client, step.sql);
  }
  return steps;
}

/** Makes every table one on the coordinator again. @throws as `distribute` */
export async function undistribute(client: Connection, onStep: (sql: string) => void): Promise<string[]> {
  await checkCitus(client);
  const steps = planReturn(await tableForms(client));
  for (const sql of steps) {
    onStep(sql);
    await run(client, sql);
  }
  return steps;
}

/** After migrations: in a store that is distributed, tables that are new get their form; no other is touched. */
export async function keepDistributed(client: Connection): Promise<Step[]> {
  if ((await citusVersion(client)) === null) return [];
  const forms = await tableForms(client);
  if (![...forms.values()].includes("sharded")) return [];
  const steps = planDistribution(forms, 1);
  for (const { sql } of steps) await run(client, sql);
  return steps;
}

/**
 * Inside a transaction that changes tables of both forms: Citus else begins one of them in parallel and
 * refuses the other. Means nothing to a server without the extension.
 */
export const ONE_AFTER_THE_OTHER = "set local citus.multi_shard_modify_mode to 'sequential'";

async function checkCitus(client: Connection): Promise<void> {
  const version = await citusVersion(client);
  if (version === null)
    throw new AppError(
      "CITUS_MISSING",
      "this database has no Citus: run `create extension citus` as a superuser on a server that has it (shared_preload_libraries = 'citus'), add the workers, and try again. Nothing was changed.",
      { where: "DATABASE_URL" },
    );
  if (version < OLDEST_VERSION)
    throw new AppError("CITUS_TOO_OLD", `the server has Citus ${version}; ${OLDEST_VERSION} or newer is needed`, { where: "DATABASE_URL" });
}

async function run(client: Connection, sql: string): Promise<void> {
  try {
    await client.query(sql);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("DISTRIBUTE_FAILED", `${sql}: ${reason}. What was done before stays; run the command again to go on.`, {
      status: 500,
      cause,
    });
  }
}
