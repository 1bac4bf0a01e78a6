import { strToU8, zipSync } from "fflate";
import { ANSWERS_FILE } from "./answers.ts";
import { sha256 } from "./sha256.ts";
import { snapshotPage } from "./snapshot-page.ts";
import type { Snapshot } from "./types.ts";

export const SNAPSHOT_FORMAT = "tifa-snapshot-1";
/** Zip files date from 1980 on; a fixed date keeps equal snapshots equal. */
const MODIFIED = "2000-01-01T00:00:00";

/**
 * A snapshot as one zip: index.html, a CSV a section, answers.json for counting again, and manifest.json with
 * the sha256 of every file.
 */
export function packSnapshot(snapshot: Snapshot): { bytes: Uint8Array; digest: string } {
  const tables = snapshot.sections.map(({ id, csv }) => ({ name: `${id}.csv`, content: strToU8(csv) }));
  const answers = { ...snapshot.answers, questions: snapshot.sections.map(({ question }) => question) };
  tables.push({ name: ANSWERS_FILE, content: strToU8(`${JSON.stringify(answers)}\n`) });
  const listed = tables.map(({ name, content }) => ({ name, sha256: sha256(content) }));
  const { html, digest } = snapshotPage(snapshot, listed);
  const files = [{ name: "index.html", content: strToU8(html) }, ...tables];
  const manifest = {
    format: SNAPSHOT_FORMAT,
    ...snapshot.manifest,
    contentDigest: digest,
    files: files.map(({ name, content }) => ({ name, bytes: content.length, sha256: sha256(content) })),
  };
  const entries = [...files, { name: "manifest.json", content: strToU8(`${JSON.stringify(manifest, null, 2)}\n`) }];
  return { bytes: zipSync(Object.fromEntries(entries.map(({ name, content }) => [name, content])), { mtime: MODIFIED }), digest };
}
