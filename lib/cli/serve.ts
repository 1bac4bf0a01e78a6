import { type EnsuredDatabase, ensureDatabase } from "#lib/db/ensure-database.ts";
import { takeAppLock } from "./app-lock.ts";
import { buildIfChanged } from "./build-app.ts";
import { checkPortFree, type ListenAddress, listenAddress, warningOf } from "./listen-address.ts";
import { recodeIfStale } from "./recode-if-stale.ts";
import { loadSampleCorpus } from "./sample-corpus.ts";
import { Steps, stopSignal } from "./steps.ts";
import { supervise } from "./supervise.ts";

/**
 * The whole life of the app: lock, port, database, samples, build, web server; then, when told to stop, all
 * of it in the other order. Exit code 0 when it was told to stop.
 */
export async function serve(mode: "start" | "dev"): Promise<number> {
  const signal = stopSignal();
  const steps = new Steps();
  const address = listenAddress();
  const warning = warningOf(address);
  if (warning !== "") steps.say(warning);
  const lock = takeAppLock(address.url);
  try {
    await checkPortFree(address);
    await serveWithDatabase(mode, address, steps, signal);
    return 0;
  } finally {
    lock.release();
  }
}

async function serveWithDatabase(mode: "start" | "dev", address: ListenAddress, steps: Steps, signal: AbortSignal): Promise<void> {
  steps.begin("database");
  const database = await ensureDatabase({ onStep: (step) => steps.say(`  ${step}`) });
  steps.done(`database ready: ${database.mode === "embedded" ? "embedded PostgreSQL" : "the server at DATABASE_URL"}`);
  try {
    await prepare(mode, database, steps, signal);
    if (!signal.aborted) steps.say("starting the web server …");
    await supervise(mode, address, database, steps, signal);
  } finally {
    steps.say("stopping …");
    await database.stop();
    steps.say("stopped");
  }
}

async function prepare(mode: "start" | "dev", database: EnsuredDatabase, steps: Steps, signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await loadSampleCorpus(database.url, steps, signal);
  if (!signal.aborted) await recodeIfStale(database.url, steps, signal);
  if (mode === "dev" || signal.aborted) return;
  try {
    const built = await buildIfChanged(signal, () => steps.begin("building the pages"));
    if (built) steps.done("pages built");
  } catch (error) {
    // A build that a person stopped has not failed.
    if (!signal.aborted) throw error;
  }
}
