import type { Database } from "#lib/db/client.ts";
import { databaseFailure } from "#lib/db/failure.ts";
import type { AppError } from "#lib/errors.ts";

const LONGEST_WAIT_MILLISECONDS = 3_000;
/** For so long one answer stands for the next requests. */
const GOOD_MILLISECONDS = 1_000;

/** What the pages and routes share, seen from the door, which is a bundle of its own. */
const holder = globalThis as typeof globalThis & {
  tifaServer?: { db: Pick<Database, "read"> };
  tifaProbe?: { at: number; answer: Promise<AppError | null> };
};

/**
 * Whether the store answers, asked at most once a second, so that a page is refused with 503 instead of
 * breaking in the middle. Null when it does, and before anything has opened it.
 */
export function databaseAway(): Promise<AppError | null> {
  const server = holder.tifaServer;
  if (server === undefined) return Promise.resolve(null);
  const last = holder.tifaProbe;
  if (last !== undefined && Date.now() - last.at < GOOD_MILLISECONDS) return last.answer;
  const answer = Promise.race([ask(server.db), timeUp()]);
  holder.tifaProbe = { at: Date.now(), answer };
  return answer;
}

async function ask(db: Pick<Database, "read">): Promise<AppError | null> {
  try {
    await db.read.$queryRaw`select 1 as answer order by 1`;
    return null;
  } catch (error) {
    return databaseFailure(error);
  }
}

/** A store that takes this long is busy or away; pages wait for a busy one. */
function timeUp(): Promise<AppError | null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), LONGEST_WAIT_MILLISECONDS).unref());
}
