import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What a build is made of. Files of the generated client follow from the schema. */
const FOLDERS = ["app", "lib", "public", "corpus/events"];
const FILES = ["package-lock.json", "next.config.ts", "proxy.ts", "postcss.config.mjs", "tsconfig.json", "prisma/schema.prisma"];
const GENERATED = path.join("lib", "db", "generated");
/** README's pictures are drawn from a build, so they cannot be part of it. */
const PICTURES = path.join("app", "_pictures");

/** sha256 (hex) of everything that a build is made of, names included. A few milliseconds. */
export function sourceHash(): string {
  const files = [...FILES, ...FOLDERS.flatMap(listFiles)].sort();
  const hash = createHash("sha256");
  for (const file of files) {
    const bytes = readIfThere(file);
    if (bytes) hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

function listFiles(folder: string): string[] {
  if (folder === GENERATED || folder === PICTURES) return [];
  return readFolder(folder).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    return entry.isDirectory() ? listFiles(name) : [name];
  });
}

function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // The folder is optional.
    return [];
  }
}

function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    // The file is optional, or went away since it was listed; a build that needs it will say so.
    return null;
  }
}
