import { setTimeout as sleep } from "node:timers/promises";
import { postmasterState } from "./postmaster.ts";

const STOP_MILLISECONDS = 30_000;

/**
 * Stops the server of a cluster as PostgreSQL's "fast" shutdown does: open transactions are undone,
 * connections are closed, all is written. Returns when it has ended. A server that takes longer than half a
 * minute is left to end by itself.
 */
export async function stopServer(cluster: string): Promise<void> {
  const found = postmasterState(cluster);
  if (found.state !== "running") return;
  process.kill(found.postmaster.pid, "SIGINT");
  const giveUpAt = Date.now() + STOP_MILLISECONDS;
  while (postmasterState(cluster).state === "running" && Date.now() < giveUpAt) await sleep(20);
}
