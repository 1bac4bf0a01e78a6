import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** A process that uses the cluster of a data folder. */
export interface ClusterProcess {
  pid: number;
  /** Address that the process got; rejects when it ended without one. */
  url: Promise<string>;
  /** Lets it give the cluster up and end. */
  leave(): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
}

/** Starts another process on the cluster of a data folder. */
export function startClusterProcess(folder: string): ClusterProcess {
  const script = new URL("use-cluster.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, ["--import", "tsx", script, folder], { stdio: ["pipe", "pipe", "pipe"] });
  const ended = once(child, "exit");
  return {
    pid: child.pid!,
    url: readUrl(child),
    leave: async () => {
      child.stdin.write("leave\n");
      await ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function readUrl(child: ChildProcess): Promise<string> {
  const url = new Promise<string>((resolve, reject) => {
    let errors = "";
    child.stderr?.on("data", (text) => (errors += text));
    child.stdout?.once("data", (line) => resolve((JSON.parse(String(line)) as { url: string }).url));
    child.once("exit", () => reject(new Error(`ended without an address: ${errors}`)));
  });
  url.catch(() => {});
  return url;
}
