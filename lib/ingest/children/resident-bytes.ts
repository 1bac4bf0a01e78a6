import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Resident size of a process in bytes; 0 when it is gone or the system does not tell, so that a limit never
 * fires for lack of knowledge.
 */
export function residentBytes(pid: number | undefined): number {
  if (pid === undefined) return 0;
  try {
    if (process.platform === "linux") return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).trim()) * 1024;
  } catch {
    return 0; // Gone between the two looks.
  }
}
