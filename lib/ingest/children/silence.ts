import { readFileSync } from "node:fs";

interface Look {
  atMilliseconds: number;
  /** Processor time that the process has had; null where the system does not tell. */
  processorMilliseconds: number | null;
  /** False while the process runs or stands in line for a processor. */
  isWaiting: boolean;
}

/** Linux counts processor time for its files under /proc in hundredths of a second, on every machine. */
const MILLISECONDS_PER_TICK = 10;

/**
 * How long a process has given no sign: the time it ran, and the time it waited by its own doing. While it
 * stands in line for a processor that others have, nothing is counted, so that a limit ends what hangs and not
 * what a busy machine holds up. Where the system does not tell (other than Linux) it is the clock's time.
 */
export class Silence {
  private last: Look;
  private soFar = 0;

  constructor(private readonly pid: number | undefined) {
    this.last = lookAt(pid);
  }

  /** A sign came: counts from here. */
  heard(): void {
    this.last = lookAt(this.pid);
    this.soFar = 0;
  }

  /** Milliseconds since the last sign. What the process does is looked at when this is asked: ask often. */
  milliseconds(): number {
    const look = lookAt(this.pid);
    this.soFar += granted(this.last, look);
    this.last = look;
    return this.soFar;
  }
}

function granted(before: Look, now: Look): number {
  const passed = now.atMilliseconds - before.atMilliseconds;
  if (now.isWaiting || now.processorMilliseconds === null || before.processorMilliseconds === null) return passed;
  return Math.min(passed, now.processorMilliseconds - before.processorMilliseconds);
}

function lookAt(pid: number | undefined): Look {
  const atMilliseconds = performance.now();
  try {
    if (pid === undefined || process.platform !== "linux") throw new Error("not told");
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets, which may hold spaces and brackets itself.
    const [state, ...rest] = line.slice(line.lastIndexOf(")") + 2).split(" ");
    const ticks = Number(rest[10]) + Number(rest[11]); // utime and stime: fields 14 and 15 of proc(5).
    return { atMilliseconds, processorMilliseconds: ticks * MILLISECONDS_PER_TICK, isWaiting: state !== "R" };
  } catch {
    return { atMilliseconds, processorMilliseconds: null, isWaiting: true }; // Gone, or a system without /proc.
  }
}
