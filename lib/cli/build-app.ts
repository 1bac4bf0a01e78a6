import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { AppError } from "#lib/errors.ts";
import { sourceHash } from "./source-hash.ts";

export const NEXT = path.join("node_modules", "next", "dist", "bin", "next");
const MARK = path.join(".next", "tifa-source-hash");

/** Builds the pages unless the last build was made of the same sources. True when it built. */
export async function buildIfChanged(signal: AbortSignal, onBuild: () => void): Promise<boolean> {
  const hash = sourceHash();
  if (readMark() === hash) return false;
  onBuild();
  await runBuild(signal);
  writeFileSync(MARK, hash);
  return true;
}

function readMark(): string | null {
  try {
    return readFileSync(MARK, "utf8");
  } catch {
    // Never built.
    return null;
  }
}

/** The build's own output is shown only when it fails. */
async function runBuild(signal: AbortSignal): Promise<void> {
  const env = { ...process.env, NODE_ENV: "production" as const };
  const child = spawn(process.execPath, [NEXT, "build"], { stdio: ["ignore", "pipe", "pipe"], env, signal });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve) => child.once("error", () => resolve(null)).once("close", resolve));
  if (code !== 0) throw new AppError("BUILD_FAILED", `next build failed:\n${output.trim()}`, { status: 500 });
}
