import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { AppError } from "#lib/errors.ts";
import { quoteIdentifier, urlOfDatabase, withConnection } from "../connection.ts";
import { makeReadingRole, READING_ROLE } from "../reading-role.ts";
import type { Credentials } from "./credentials.ts";
import type { ClusterLocation } from "./location.ts";
import { type Postmaster, postmasterState } from "./postmaster.ts";

/** Recovery after a crash may take a while on a slow disk. */
const READY_MILLISECONDS = 120_000;
const APPLICATION = "tifa";

/** Addresses of the application's database: as its own role, and of `postgres` as superuser. */
export interface Addresses {
  url: string;
  adminUrl: string;
}

/**
 * Waits until the running server answers and has the application's role and database; null when it ends
 * first.
 */
export async function waitUntilReady(location: ClusterLocation, credentials: Credentials): Promise<Addresses | null> {
  const giveUpAt = Date.now() + READY_MILLISECONDS;
  while (Date.now() < giveUpAt) {
    const state = postmasterState(location.cluster);
    if (state.state !== "running") return null;
    const adminUrl = addressOf(state.postmaster, "postgres", credentials.admin);
    if (await isReady(adminUrl)) {
      await makeApplicationDatabase(adminUrl, credentials.application);
      await withConnection(urlOfDatabase(adminUrl, APPLICATION), (client) =>
        makeReadingRole(client, readingPassword(credentials), APPLICATION),
      );
      return { adminUrl, url: urlOfDatabase(addressOf(state.postmaster, APPLICATION, credentials.application), APPLICATION) };
    }
    await sleep(50);
  }
  throw new AppError("DATABASE_NOT_READY", `PostgreSQL runs but has not answered for two minutes; see ${location.folder}/postgres.log.`, {
    where: location.cluster,
    status: 503,
  });
}

/** The same database as the role that only reads. */
export function readingUrlOf(url: string, credentials: Credentials): string {
  const reading = new URL(url);
  reading.username = READING_ROLE;
  reading.password = readingPassword(credentials);
  return reading.href;
}

/** Follows from the application's own, which is kept beside the database. */
function readingPassword({ application }: Credentials): string {
  return createHmac("sha256", application).update(READING_ROLE).digest("hex");
}

function addressOf({ port, socketFolder }: Postmaster, user: string, password: string): string {
  if (socketFolder === "") return `postgresql://${user}:${password}@127.0.0.1:${port}/postgres`;
  return `postgresql://${user}:${password}@localhost:${port}/postgres?host=${encodeURIComponent(socketFolder)}`;
}

async function isReady(adminUrl: string): Promise<boolean> {
  try {
    return await withConnection(adminUrl, async (client) => (await client.query("select 1")).rowCount === 1);
  } catch (error) {
    const code = (error as { code?: string }).code;
    // invalid_password: waiting will not help.
    if (code === "28P01")
      throw new AppError("CREDENTIALS_WRONG", "The passwords kept beside the database are not its own.", { status: 500 });
    return false;
  }
}

async function makeApplicationDatabase(adminUrl: string, password: string): Promise<void> {
  await withConnection(adminUrl, async (client) => {
    const role = quoteIdentifier(APPLICATION);
    if (!(await exists(client, "select 1 from pg_roles where rolname = $1"))) {
      await client.query(`create role ${role} login nosuperuser nocreatedb nocreaterole password '${password}'`);
    }
    if (!(await exists(client, "select 1 from pg_database where datname = $1"))) {
      await client.query(`create database ${role} owner ${role} template template0`);
    }
  });
}

async function exists(client: pg.Client, sql: string): Promise<boolean> {
  return (await client.query(sql, [APPLICATION])).rowCount === 1;
}
