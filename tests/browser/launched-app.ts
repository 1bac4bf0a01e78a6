import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** `npm start` in a process of its own. */
export interface LaunchedApp {
  /** The launcher, lib/cli/start.ts. */
  child: ChildProcess;
  url: string;
  /** Everything that it printed so far. */
  output(): string;
  ended: Promise<number | null>;
}

/** Starts the app on a data folder, with the embedded database unless the environment names a server. */
export function launchApp(dataFolder: string, port: number): LaunchedApp {
  const { VITEST: _, ...rest } = process.env;
  const env = { ...rest, TIFA_DATA_DIR: dataFolder, PORT: String(port), HOST: "127.0.0.1", NODE_ENV: "production" as const };
  const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/start.ts"], { stdio: ["ignore", "pipe", "pipe"], env });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const ended = once(child, "exit").then(([code]) => code as number | null);
  return { child, url: `http://127.0.0.1:${port}`, output: () => output, ended };
}

/** Status of an address; 0 when nothing answers. */
export async function statusOf(url: string): Promise<number> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    // Nothing listens (yet).
    return 0;
  }
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
