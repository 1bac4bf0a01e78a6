import { setTimeout as sleep } from "node:timers/promises";
import type { EnsuredDatabase } from "#lib/db/ensure-database.ts";
import { AppError } from "#lib/errors.ts";
import type { ListenAddress } from "./listen-address.ts";
import type { Steps } from "./steps.ts";
import { keepWarm } from "./warm-up.ts";
import { startWebServer, type WebServer, waitUntilServing } from "./web-server.ts";

const LOOK_MILLISECONDS = 1_000;
/** A server that ends this soon after its start, this many times in a row, will not run at all. */
const SHORT_LIFE_MILLISECONDS = 15_000;
const MAX_SHORT_LIVES = 4;

/**
 * Keeps web server and embedded database running until `signal` is aborted: whichever of them dies is started
 * again. Returns when the web server has been stopped; the database is the caller's to stop.
 */
export async function supervise(
  mode: "start" | "dev",
  address: ListenAddress,
  database: EnsuredDatabase,
  steps: Steps,
  signal: AbortSignal,
): Promise<void> {
  let url = database.url;
  let shortLives = 0;
  while (!signal.aborted) {
    const startedAt = Date.now();
    const server = startWebServer(mode, address, { DATABASE_URL: url, TIFA_DATABASE_MODE: database.mode });
    const ended = new AbortController();
    try {
      await announce(address, server, steps, signal);
      if (mode === "start") void keepWarm(address, AbortSignal.any([signal, ended.signal]));
      url = await watch(server, database, url, steps, signal);
    } finally {
      ended.abort();
      await server.stop();
    }
    shortLives = Date.now() - startedAt < SHORT_LIFE_MILLISECONDS ? shortLives + 1 : 0;
    if (shortLives >= MAX_SHORT_LIVES) throw new AppError("SERVER_KEEPS_ENDING", "The web server keeps ending.", { status: 500 });
  }
}

async function announce(address: ListenAddress, server: WebServer, steps: Steps, signal: AbortSignal): Promise<void> {
  const ready = waitUntilServing(address, server);
  ready.catch(() => {});
  await Promise.race([ready, aborted(signal)]);
  if (!signal.aborted) steps.say(`ready at ${address.url}  (Ctrl-C stops)`);
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
