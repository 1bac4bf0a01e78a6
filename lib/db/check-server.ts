import { AppError } from "#lib/errors.ts";
import { withConnection } from "./connection.ts";

const OLDEST_VERSION = 150_000;

interface ServerFacts {
  encoding: string;
  version: number;
}

/**
 * Refuses a server that would count wrongly or not at all: DATABASE_UNREACHABLE, DATABASE_NOT_UTF8,
 * DATABASE_TOO_OLD (before PostgreSQL 15). The address's password is never part of a message.
 */
export async function checkServer(url: string): Promise<void> {
  const facts = await readFacts(url);
  const where = { where: "DATABASE_URL", status: 500 };
  if (facts.encoding !== "UTF8") {
    throw new AppError("DATABASE_NOT_UTF8", `The database's encoding is ${facts.encoding}; make one with ENCODING 'UTF8'.`, where);
  }
  if (facts.version < OLDEST_VERSION) {
    throw new AppError("DATABASE_TOO_OLD", `The server is PostgreSQL ${Math.floor(facts.version / 10_000)}; 15 or newer is needed.`, where);
  }
}

async function readFacts(url: string): Promise<ServerFacts> {
  try {
    return await withConnection(url, async (client) => {
      const sql = "select current_setting('server_encoding') as encoding, current_setting('server_version_num')::int as version";
      return (await client.query<ServerFacts>(sql)).rows[0]!;
    });
  } catch (cause) {
    const reason = describeFailure(cause);
    throw new AppError("DATABASE_UNREACHABLE", `The database at DATABASE_URL does not answer: ${reason}`, {
      where: "DATABASE_URL",
      status: 503,
      cause,
    });
  }
}

/** Node gives several refused addresses as one error without a message of its own. */
function describeFailure(cause: unknown): string {
  if (cause instanceof AggregateError) return cause.errors.map(describeFailure).join("; ");
  return cause instanceof Error ? cause.message : String(cause);
}
