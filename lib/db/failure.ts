import { AppError } from "#lib/errors.ts";

/** What Node, PostgreSQL, its adapter and Prisma call a server that cannot be reached or goes away. */
const AWAY = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "ENOENT", "ENOTFOUND", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "EAI_AGAIN"],
  ...["57P01", "57P02", "57P03", "08000", "08001", "08003", "08004", "08006", "53300", "3D000"],
  ...["P1000", "P1001", "P1002", "P1003", "P1008", "P1017", "P2024", "P2037"],
  ...["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "DatabaseDoesNotExist", "AuthenticationFailed", "TooManyConnections"],
]);
const AWAY_WORDS =
  /connection terminated|connection ended|timeout exceeded when trying to connect|server closed the connection|can't reach database|client has encountered a connection error/i;
const FULL = new Set(["53100", "ENOSPC", "EDQUOT"]);
const FULL_WORDS = /no space left on device|disk quota exceeded/i;
/** Characters that the store cannot hold; what comes in is looked at before, so this is the net below. */
const UNSTORABLE = new Set(["22021", "22P05"]);
const RETRY_SECONDS = 5;
const DEEPEST = 6;

/**
 * What a failed question to the store means for who asked: DATABASE_AWAY (503), STORAGE_FULL (507),
 * BAD_CHARACTERS (400), or null for anything else. Nothing of the server's host, port or path is in it.
 */
export function databaseFailure(error: unknown): AppError | null {
  const signs = signsOf(error);
  const has = (codes: ReadonlySet<string>, words?: RegExp) => signs.some((sign) => codes.has(sign) || words?.test(sign));
  if (has(FULL, FULL_WORDS)) return storageFull(error);
  if (has(UNSTORABLE)) return new AppError("BAD_CHARACTERS", "the text holds characters that cannot be stored", { cause: error });
  if (!has(AWAY, AWAY_WORDS)) return null;
  return new AppError("DATABASE_AWAY", "the database does not answer; it is asked again with the next request", {
    status: 503,
    retryAfter: RETRY_SECONDS,
    cause: error,
  });
}

/** The refusal of a write for which the disk has no room. */
export function storageFull(cause: unknown): AppError {
  return new AppError("STORAGE_FULL", "the disk is full; nothing was changed. Reading goes on, and writing when there is room again", {
    status: 507,
    retryAfter: 60,
    cause,
  });
}

/**
 * Codes and messages of an error and of what caused it. A file that is missing is no server that is: ENOENT
 * counts on a socket's connection only.
 */
function signsOf(error: unknown, depth = 0): string[] {
  if (typeof error !== "object" || error === null || depth > DEEPEST) return [];
  const record = error as Record<string, unknown>;
  const isMissingFile = record.code === "ENOENT" && record.syscall !== "connect";
  const own = [record.code, record.originalCode, record.kind, record.message].filter((each): each is string => typeof each === "string");
  const inner = [record.cause, record.meta, record.driverAdapterError, ...(Array.isArray(record.errors) ? record.errors : [])];
  return [...(isMissingFile ? [] : own), ...inner.flatMap((each) => signsOf(each, depth + 1))];
}
