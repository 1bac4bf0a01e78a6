import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { dataFolder } from "#lib/db/data-folder.ts";
import { selectCorpusVersion } from "#lib/queries/corpus-version.ts";
import { normaliserVersion } from "#lib/text/normaliser-version.ts";
import { serverState } from "./context.ts";
import { isReadOnly } from "./guard-write.ts";

/** A backup that is older than this, of a corpus that changed since, is worth a word. */
const OLD_DAYS = 14;
const DAY_MILLISECONDS = 24 * 3600 * 1000;
const note = z.object({ made: z.string(), corpusVersion: z.number() });

/** What a person should do for the store; null where there is nothing to say. */
export interface StoreCare {
  /** Days since the last backup of a corpus that has changed since then; "never" where there was none. */
  backup: number | "never" | null;
  /** Speeches that other rules or another dictionary prepared than those in force. */
  stale: number | null;
}

/** Read anew at each call: cheap, and a backup is made by another process. */
export async function storeCare(): Promise<StoreCare> {
  const { speeches } = await serverState().context.corpus();
  const current = normaliserVersion();
  const newest = speeches.reduce((last, speech) => (speech.id > last.id ? speech : last), speeches[0]!);
  const stale = speeches.filter(
    ({ normaliserVersion, dictionaryHash }) => normaliserVersion !== current || dictionaryHash !== newest.dictionaryHash,
  );
  const isOwn = speeches.some(({ isSample }) => !isSample);
  return { backup: isOwn && !isReadOnly() ? await backupAge() : null, stale: stale.length || null };
}

async function backupAge(): Promise<StoreCare["backup"]> {
  const last = await lastBackup();
  if (last === null) return "never";
  const days = Math.floor((Date.now() - Date.parse(last.made)) / DAY_MILLISECONDS);
  const isChanged = (await selectCorpusVersion(serverState().db.read)) !== last.corpusVersion;
  return days >= OLD_DAYS && isChanged ? days : null;
}

async function lastBackup(): Promise<z.infer<typeof note> | null> {
  const file = path.join(/* turbopackIgnore: true */ dataFolder(), "last-backup.json");
  const text = await readFile(file, "utf8").catch(() => null);
  const parsed = text === null ? null : note.safeParse(JSON.parse(text));
  return parsed?.success ? parsed.data : null;
}
