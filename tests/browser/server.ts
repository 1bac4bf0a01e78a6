import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const NEXT = path.join("node_modules", "next", "dist", "bin", "next");
const READY_MILLISECONDS = 200_000;

/** The built app, serving one database. */
export interface RunningApp {
  /** E.g. `http://127.0.0.1:41234`, without a slash at the end. */
  origin: string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/**
 * Starts the built pages on a free port against a database; fails with their output when they do not come up.
 */
export async function startApp(databaseUrl: string, settings: Record<string, string> = {}): Promise<RunningApp> {
  if (!existsSync(path.join(process.env.NEXT_DIST_DIR ?? ".next", "BUILD_ID")))
    throw new Error("the pages are not built: run `npm test`, or `npx next build` first");
  const port = await freePort();
  const env = { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1", ...settings };
  const child = spawn(process.execPath, [NEXT, "start", "-H", "127.0.0.1", "-p", String(port)], { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const origin = `http://127.0.0.1:${port}`;
  const isUp = await waitUntilUp(`${origin}/api/health/live`, child);
  if (!isUp) {
    child.kill("SIGKILL");
    throw new Error(`the app did not come up:\n${output}`);
  }
  return { origin, stop: () => stop(child) };
}

async function waitUntilUp(url: string, child: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + READY_MILLISECONDS;
  while (Date.now() < deadline && child.exitCode === null) {
    // Refused connections are the normal state of a server that is starting.
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return true;
    await sleep(100);
  }
  return false;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await once(child, "exit");
  clearTimeout(timer);
}
