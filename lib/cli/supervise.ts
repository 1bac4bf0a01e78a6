import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { EnsuredDatabase } from "#lib/db/ensure-database.ts";
import { AppError } from "#lib/errors.ts";
import { openFront } from "./front/front-server.ts";
import type { Inner } from "./front/pass-on.ts";
import { findFreePort, type ListenAddress } from "./listen-address.ts";
import type { Steps } from "./steps.ts";
import { keepWarm } from "./warm-up.ts";
import { startWebServer, type WebServer, waitUntilServing } from "./web-server.ts";

const LOOK_MILLISECONDS = 1_000;
/** A server that ends this soon after its start, this many times in a row, will not run at all. */
const SHORT_LIFE_MILLISECONDS = 15_000;
const MAX_SHORT_LIVES = 4;

/** Where people reach the app, and where its web server listens for the front alone. */
interface Place {
  shown: ListenAddress;
  inner: ListenAddress;
}

/**
 * Keeps web server and embedded database running until `signal` is aborted: whichever of them dies is started
 * again. Returns when the web server has been stopped; the database is the caller's to stop.
 *
 * What is developed on is served as it is; otherwise this process stands before the web server, so that it
 * answers for its health while the web server is busy or being started.
 */
export async function supervise(
  mode: "start" | "dev",
  address: ListenAddress,
  database: EnsuredDatabase,
  steps: Steps,
  signal: AbortSignal,
): Promise<void> {
  const inner: Inner = { port: address.port, secret: randomUUID() };
  let isRunning = false;
  const front = mode === "start" ? await openFront(address, inner, () => isRunning) : null;
  const begin = async (url: string) => {
    const environment = { DATABASE_URL: url, DATABASE_READ_URL: database.readingUrl(url), TIFA_DATABASE_MODE: database.mode };
    if (front === null) return { server: startWebServer(mode, address, environment), place: { shown: address, inner: address } };
    inner.port = await findFreePort();
    const place = { shown: address, inner: { host: "127.0.0.1", port: inner.port, url: address.url } };
    const server = startWebServer(mode, place.inner, { ...environment, TIFA_FRONT_SECRET: inner.secret });
    isRunning = true;
    void server.ended.then(() => (isRunning = false));
    return { server, place };
  };
  try {
    await keepRunning(begin, mode, database, steps, signal);
  } finally {
    await front?.close();
  }
}

async function keepRunning(
  begin: (url: string) => Promise<{ server: WebServer; place: Place }>,
  mode: "start" | "dev",
  database: EnsuredDatabase,
  steps: Steps,
  signal: AbortSignal,
): Promise<void> {
  let url = database.url;
  let shortLives = 0;
  while (!signal.aborted) {
    const startedAt = Date.now();
    const { server, place } = await begin(url);
    const ended = new AbortController();
    try {
      await announce(place, server, steps, signal);
      if (mode === "start") void keepWarm(place.inner, AbortSignal.any([signal, ended.signal]));
      url = await watch(server, database, url, steps, signal);
    } finally {
      ended.abort();
      await server.stop();
    }
    shortLives = Date.now() - startedAt < SHORT_LIFE_MILLISECONDS ? shortLives + 1 : 0;
    if (shortLives >= MAX_SHORT_LIVES) throw new AppError("SERVER_KEEPS_ENDING", "The web server keeps ending.", { status: 500 });
  }
}

async function announce({ shown, inner }: Place, server: WebServer, steps: Steps, signal: AbortSignal): Promise<void> {
  const ready = waitUntilServing(inner, server);
  ready.catch(() => {});
  await Promise.race([ready, aborted(signal)]);
  if (!signal.aborted) steps.say(`ready at ${shown.url}  (Ctrl-C stops)`);
}

/**
 * Returns the database's address when the web server ended, must be started again with another address, or is
 * to stop.
 */
async function watch(server: WebServer, database: EnsuredDatabase, url: string, steps: Steps, signal: AbortSignal): Promise<string> {
  const stopped = aborted(signal);
  let hasEnded = false;
  void server.ended.then(() => (hasEnded = true));
  while (!signal.aborted && !hasEnded) {
    if (!database.isRunning()) {
      steps.begin("PostgreSQL ended; starting it again");
      const newUrl = await database.revive();
      steps.done("PostgreSQL runs again");
      if (newUrl !== url) return newUrl;
    }
    await Promise.race([sleep(LOOK_MILLISECONDS), server.ended, stopped]);
  }
  if (hasEnded && !signal.aborted) steps.say("the web server ended; starting it again …");
  return url;
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
