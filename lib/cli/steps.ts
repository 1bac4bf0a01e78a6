/** Prints what a long command is doing, one line a step with the time it took. */
export class Steps {
  private startedAt = Date.now();

  /** Says what begins now. */
  begin(step: string): void {
    this.startedAt = Date.now();
    this.say(`${step} …`);
  }

  /** Says how the step ended, with its seconds. */
  done(result: string): void {
    this.say(`${result} (${((Date.now() - this.startedAt) / 1000).toFixed(1)} s)`);
  }

  say(message: string): void {
    process.stderr.write(`tifa: ${message}\n`);
  }
}

/** Aborted by Ctrl-C, SIGTERM, a closed terminal, and when the process that started this one is gone. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop.abort());
  const parent = process.ppid;
  const timer = setInterval(() => process.ppid === parent || stop.abort(), 500);
  timer.unref();
  return stop.signal;
}
