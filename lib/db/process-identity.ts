import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * A mark that one running process keeps and that the next process with the same number does not get: on Linux
 * the boot and the moment of its start. Null when no process of this number runs; a process that has ended
 * and was not yet collected by its parent does not run.
 */
export function processIdentity(pid: number): string | null {
  if (!isSignalable(pid)) return null;
  return process.platform === "linux" ? linuxIdentity(pid) : startTimeFromPs(pid);
}

function isSignalable(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * proc(5): after the name in brackets come the state (field 3) and, as field 22, the start in clock ticks
 * since boot.
 */
function linuxIdentity(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return null;
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}:${fields[19]}`;
  } catch (error) {
    // Ended since; or /proc hides other users' processes, and then its number is all there is.
    return (error as NodeJS.ErrnoException).code === "ENOENT" && isSignalable(pid) ? "unknown" : null;
  }
}

function startTimeFromPs(pid: number): string | null {
  if (process.platform === "win32") return "unknown";
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}
