import { type ChildProcess, fork } from "node:child_process";
import { childEnvironment, userForScript } from "./child-process.ts";
import { heapFlags } from "./reading-limits.ts";
import { stepBack } from "./step-back.ts";

interface ChildLimits {
  /** True for what comes over the network: the child is not root then, if it can be avoided. */
  unprivileged?: boolean;
  /** The heap is collected before it grows past this many MiB. */
  heapMebibytes?: number;
}

/** Starts a child with no more of our rights, environment and time than it needs. */
export function forkChild(script: string, { unprivileged, heapMebibytes }: ChildLimits): ChildProcess {
  const child = fork(script, {
    execArgv: ["--enable-source-maps", "--v8-pool-size=1", ...heapFlags(heapMebibytes)], // One helper thread.
    serialization: "advanced",
    env: childEnvironment(),
    ...(unprivileged ? userForScript(script) : null),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  if (child.pid !== undefined) stepBack(child.pid);
  return child;
}
