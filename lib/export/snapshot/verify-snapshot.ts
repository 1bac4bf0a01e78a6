import { strFromU8, unzipSync } from "fflate";
import { canonicalOf } from "./canonical.ts";
import { SNAPSHOT_FORMAT } from "./pack-snapshot.ts";
import { sha256 } from "./sha256.ts";

interface Manifest {
  format: string;
  contentDigest: string;
  files: { name: string; bytes: number; sha256: string }[];
}

/** What is wrong with a snapshot, one line each with a stable code first; empty for one that is whole. */
export function verifySnapshot(bytes: Uint8Array): string[] {
  const files = opened(bytes);
  if (files === null) return ["NO_ZIP: this is no zip file, or not all of it"];
  const manifest = manifestOf(files["manifest.json"]);
  if (manifest === null) return ["NO_MANIFEST: manifest.json is missing or no snapshot's"];
  const known = new Set(["manifest.json", ...manifest.files.map(({ name }) => name)]);
  return [
    ...manifest.files.flatMap((file) => fileProblem(file, files[file.name])),
    ...Object.keys(files).flatMap((name) => (known.has(name) ? [] : [`FILE_ADDED: ${name} is not in the manifest`])),
    ...pageProblems(files["index.html"], manifest.contentDigest),
  ];
}

function opened(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes);
  } catch {
    // fflate has an error of its own for every way in which a zip can be broken; they all mean this.
    return null;
  }
}

function manifestOf(content: Uint8Array | undefined): Manifest | null {
  try {
    const manifest = JSON.parse(strFromU8(content ?? new Uint8Array())) as Partial<Manifest>;
    return manifest.format === SNAPSHOT_FORMAT && Array.isArray(manifest.files) ? (manifest as Manifest) : null;
  } catch {
    return null;
  }
}

function fileProblem(file: Manifest["files"][number], content: Uint8Array | undefined): string[] {
  if (content === undefined) return [`FILE_MISSING: ${file.name}`];
  return sha256(content) === file.sha256 ? [] : [`FILE_CHANGED: ${file.name}`];
}

/** The page's own hashes: the same check that it makes when it is opened. */
function pageProblems(content: Uint8Array | undefined, digest: string): string[] {
  const html = strFromU8(content ?? new Uint8Array());
  const parts = [...html.matchAll(/<section id="([\w-]+)" data-sha256="(\w+)">(.*?)<\/section>/gs)];
  const sums = parts.map(([, , , inner]) => sha256(canonicalOf(inner!)));
  const changed = parts.flatMap(([, id, stated], at) => (stated === sums[at] ? [] : [`PART_CHANGED: ${id}`]));
  return sha256(sums.join("\n")) === digest ? changed : [...changed, "DIGEST_DIFFERS: the page is not the one of the manifest"];
}
