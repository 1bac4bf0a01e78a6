import "server-only";
import { answerAhead, answerElsewhere } from "#lib/analyses/answers.ts";
import { createContext, type LiveContext } from "#lib/analyses/index.ts";
import { type Database, openDatabase } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { AnswerThreads } from "./answering/threads.ts";
import { turnsOf } from "./door/turns.ts";

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
  return { db, context: createContext(db.read, { isHeld: () => turnsOf("imports").isBusy(), prepare: answerAhead }) };
}
