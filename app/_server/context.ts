import "server-only";
import { answerAhead, answerElsewhere } from "#lib/analyses/answers.ts";
import { type AnalysisContext, createContext, type LiveContext } from "#lib/analyses/index.ts";
import { type Database, openDatabase } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { AnswerThreads } from "./answering/threads.ts";
import { turnsOf } from "./door/turns.ts";
import { aheadOfReaders } from "./page-cache/ahead.ts";
import { writeAhead } from "./page-cache/serve-page.ts";

interface ServerState {
  db: Database;
  context: LiveContext;
}

/**
 * One per process; on globalThis, because Next loads modules anew for every bundle and on every change while
 * developing.
 */
const holder = globalThis as typeof globalThis & { tifaServer?: ServerState };

export function serverState(): ServerState {
  holder.tifaServer ??= openServer();
  return holder.tifaServer;
}

function openServer(): ServerState {
  const url = process.env.DATABASE_URL;
  if (url === undefined)
    throw new AppError("DATABASE_URL_MISSING", "start with `npm start`, which finds or starts the database", { status: 500 });
  const readingUrl = process.env.DATABASE_READ_URL || url;
  const writing = openDatabase(url);
  const db = readingUrl === url ? writing : { ...writing, read: openDatabase(readingUrl).read };
  // While developing, what is changed would be a thread behind.
  if (process.env.NODE_ENV === "production") answerElsewhere(new AnswerThreads(readingUrl));
  const live = createContext(db.read, { isHeld: () => turnsOf("imports").isBusy(), prepare });
  // A page that is written before readers have its state is answered from that state.
  const corpus = async () => aheadOfReaders()?.corpus ?? live.corpus();
  return { db, context: { ...live, corpus, isHeld: () => aheadOfReaders()?.isHeld ?? live.isHeld() } };
}

/** What readers asked for last is answered and written before they get the next state. */
async function prepare(next: AnalysisContext, isHeld: boolean): Promise<void> {
  await answerAhead(next);
  await writeAhead(await next.corpus(), isHeld);
}
