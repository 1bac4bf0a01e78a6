import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "#lib/cli/listen-address.ts";

/** The whole app as `npm start` runs it. */
export interface Launched {
  origin: string;
  /** Of the launcher; the web server and whatever it starts come from it. */
  pid: number;
}

/**
 * Runs something against the whole app on a server's database; the app is stopped at the end.
 *
 * @param folder where its data folder is made
 */
export async function withLauncher(url: string, folder: string, run: (app: Launched) => Promise<void>): Promise<void> {
  const port = await findFreePort();
  const env = { ...process.env, DATABASE_URL: url, TIFA_DATA_DIR: join(folder, "data"), PORT: String(port), HOST: "127.0.0.1" };
  const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/start.ts"], { env, stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const origin = `http://127.0.0.1:${port}`;
  try {
    while (!(await fetch(`${origin}/api/health/ready`).catch(() => null))?.ok) {
      if (child.exitCode !== null) throw new Error("the app did not start");
      await sleep(200);
    }
    await run({ origin, pid: child.pid! });
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

/** Of the app's Node processes together. What Linux alone tells. */
export interface ProcessSums {
  /** Shared pages shared out. */
  memoryBytes: number;
  /** Used until now, by those that still run. */
  cpuSeconds: number;
  processes: number;
}

const TICKS_A_SECOND = 100;

/** Adds up a process and all that come from it, as far as they are Node. */
export function sumProcesses(pid: number): ProcessSums {
  const sums: ProcessSums = { memoryBytes: 0, cpuSeconds: 0, processes: 0 };
  for (const each of family(pid)) {
    if (!each.name.startsWith("node") && !each.name.startsWith("next-server")) continue;
    const rollup = readOr(`/proc/${each.pid}/smaps_rollup`);
    sums.memoryBytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024;
    sums.cpuSeconds += each.ticks / TICKS_A_SECOND;
    sums.processes += 1;
  }
  return sums;
}

/** Processor time of this process and of all that it has started, ended or not, in seconds. */
export function ownCpuSeconds(): number {
  const all = family(process.pid);
  const ended = all.find(({ pid }) => pid === process.pid)?.childTicks ?? 0;
  return (all.reduce((sum, { ticks }) => sum + ticks, 0) + ended) / TICKS_A_SECOND;
}

interface Process {
  pid: number;
  parent: number;
  name: string;
  ticks: number;
  /** Of children that have ended. */
  childTicks: number;
}

function family(root: number): Process[] {
  const all = readdirSync("/proc").flatMap((name) => (/^\d+$/.test(name) ? (processOf(Number(name)) ?? []) : []));
  const found = all.filter(({ pid }) => pid === root);
  // Grows while it is walked.
  for (const { pid } of found) found.push(...all.filter(({ parent }) => parent === pid));
  return found;
}

function processOf(pid: number): Process | null {
  const found = /^\d+ \((.*)\) \S (\d+) (.*)$/s.exec(readOr(`/proc/${pid}/stat`));
  if (found === null) return null;
  const rest = found[3]!.split(" ");
  return { pid, parent: Number(found[2]), name: found[1]!, ticks: sum(rest[9], rest[10]), childTicks: sum(rest[11], rest[12]) };
}

function sum(...numbers: readonly (string | undefined)[]): number {
  return numbers.reduce<number>((total, number) => total + Number(number), 0);
}

/** Empty when the process is gone. */
function readOr(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
