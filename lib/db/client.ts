import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { Prisma, PrismaClient } from "./generated/client.ts";

export { Prisma };

/**
 * Prisma's client: everything, transactions included. Only ingest and what a person corrects by hand use it.
 */
export type WriteDatabase = PrismaClient;

/** The same inside one interactive transaction. */
export type WriteTransaction = Prisma.TransactionClient;

type ReadMethod = "findMany" | "findFirst" | "findFirstOrThrow" | "findUnique" | "findUniqueOrThrow" | "count" | "aggregate" | "groupBy";
type Models = { readonly [Model in Uncapitalize<Prisma.ModelName>]: Pick<PrismaClient[Model], ReadMethod> };

/** What a query gets: tagged `$queryRaw` and the reading methods of every model. A write does not compile. */
export type ReadDatabase = Models & Pick<PrismaClient, "$queryRaw">;

/** The advisory lock that stands for "speeches are being stored"; several imports share it. */
export const IMPORT_LOCK = [7_251, 1] as const;

/** One pool of connections in two roles; `close` ends the pool. */
export interface Database {
  readonly read: ReadDatabase;
  readonly write: WriteDatabase;
  /**
   * Tells every process on this store that speeches are being stored, until what it gives is called or this
   * process ends. A mark that cannot be set costs readers some reloading and throws nothing.
   */
  markImport(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Connections at most; a page asks several queries at once. */
  maxConnections?: number;
  /** Told about connections that the server cut while idle; they are replaced by themselves. */
  onConnectionError?: (error: Error) => void;
}

/** A big speech is stored in one transaction, which Prisma would give up after five seconds. */
const TRANSACTION_LIMITS = { maxWait: 30_000, timeout: 120_000 };

/**
 * Opens a store by its address, `postgresql://user:password@host:port/name` (a UNIX socket's folder goes into
 * `?host=`). Nothing is connected until the first query, so a wrong address shows there. When the server
 * restarts, the query that is running fails and the next one connects again.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const pool = openPool(url, options);
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true, ...(isOwnSocket(url) && { statementNameGenerator: statementName }) }),
    transactionOptions: TRANSACTION_LIMITS,
  });
  return {
    read: client,
    write: client,
    markImport: () => holdLock(pool).catch(() => async () => {}),
    close: () => client.$disconnect().then(() => endPool(pool)),
  };
}

/** A lock of a session holds as long as its connection is kept. */
async function holdLock(pool: pg.Pool): Promise<() => Promise<void>> {
  const connection = await pool.connect();
  try {
    await connection.query("select pg_advisory_lock_shared($1, $2)", [...IMPORT_LOCK]);
  } catch (error) {
    connection.release(true);
    throw error;
  }
  return async () => {
    const isFree = await connection.query("select pg_advisory_unlock_shared($1, $2)", [...IMPORT_LOCK]).then(
      () => true,
      () => false,
    );
    // A connection that may still hold the lock is closed, which frees it.
    connection.release(!isFree);
  };
}

const NAMED = /^\s*\/\* named: ([a-z-]+) \*\//;

/**
 * A statement that begins with `/* named: … *\/` is parsed once a connection: storing a speech spends a third
 * of the server's time on parsing else. The text's hash is part of the name, since lists make several texts
 * of one statement.
 */
function statementName({ sql }: { sql: string }): string {
  const name = NAMED.exec(sql)?.[1];
  return name === undefined ? "" : `${name}-${createHash("md5").update(sql).digest("hex").slice(0, 12)}`;
}

/**
 * Between this process and a server at a socket in the file system stands no pooler, which might hand a name
 * to another connection.
 */
function isOwnSocket(url: string): boolean {
  return new URL(url).searchParams.get("host")?.startsWith("/") ?? false;
}

/** Without listeners for `error`, a server that stops would end this process. */
function openPool(url: string, { maxConnections = 10, onConnectionError = () => {} }: DatabaseOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: 15_000,
    idleTimeoutMillis: 30_000,
    application_name: "tifa",
  });
  pool.on("error", onConnectionError);
  pool.on("connect", (client) => void client.on("error", onConnectionError));
  return pool;
}

/** Prisma leaves a pool alone that it never used. */
async function endPool(pool: pg.Pool): Promise<void> {
  if (!pool.ending && !pool.ended) await pool.end();
}
