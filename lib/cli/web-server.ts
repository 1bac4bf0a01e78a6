import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "#lib/errors.ts";
import { NEXT } from "./build-app.ts";
import { type ListenAddress, originOf } from "./listen-address.ts";

/** An open stream (progress of an import) would keep Next waiting for ever. */
const STOP_MILLISECONDS = 8_000;
const READY_MILLISECONDS = 90_000;
const PRELOAD = path.join("lib", "cli", "exit-with-parent.cjs");

/** Next's server as a child process. */
export interface WebServer {
  /** Resolves when the process has ended, for whatever reason. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts `next start` or `next dev`. The child is in its own process group, so Ctrl-C at the terminal reaches
 * only the launcher, which stops things in order.
 */
export function startWebServer(
  mode: "start" | "dev",
  address: Pick<ListenAddress, "host" | "port">,
  environment: Record<string, string>,
): WebServer {
  const nodeFlags = mode === "start" ? ["--require", path.resolve(PRELOAD)] : [];
  const nextFlags = [mode, "-H", address.host, "-p", String(address.port)];
  const child = spawn(process.execPath, [...nodeFlags, NEXT, ...nextFlags], {
    stdio: ["ignore", mode === "start" ? "ignore" : "inherit", "inherit", "pipe"],
    env: { ...process.env, ...environment, NODE_ENV: mode === "start" ? "production" : "development", TIFA_PARENT_PIPE: "3" },
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()).once("error", () => resolve()));
  return { ended, stop: () => stopChild(child, ended) };
}

async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  signalGroup(child, "SIGTERM");
  const timer = setTimeout(() => signalGroup(child, "SIGKILL"), STOP_MILLISECONDS);
  await ended;
  clearTimeout(timer);
}

/** The whole group, because `next dev` has children of its own. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}

/**
 * Waits until the server says that it is ready; SERVER_NOT_READY with its reason after a minute and a half.
 */
export async function waitUntilServing(address: ListenAddress, server: WebServer): Promise<void> {
  const giveUpAt = Date.now() + READY_MILLISECONDS;
  let hasEnded = false;
  void server.ended.then(() => (hasEnded = true));
  let reason = "no answer";
  while (!hasEnded && Date.now() < giveUpAt) {
    reason = await askReady(address);
    if (reason === "") return;
    await sleep(100);
  }
  throw new AppError("SERVER_NOT_READY", `The web server ${hasEnded ? "ended at once" : "is not ready"}: ${reason}`, { status: 500 });
}

/** Empty when ready, else why not. */
async function askReady(address: ListenAddress): Promise<string> {
  try {
    const response = await fetch(`${originOf(address)}/api/health/ready`, { signal: AbortSignal.timeout(30_000) });
    return response.ok ? "" : `${response.status} ${(await response.text()).slice(0, 500)}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
