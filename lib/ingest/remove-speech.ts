import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { raiseCorpusVersion } from "./corpus-version.ts";
import { groupVersions } from "./group-versions.ts";

/**
 * Takes a speech out of the corpus. Nothing is deleted, so it can be put back; ingesting the same text again
 * puts it back as well.
 *
 * @throws AppError SPEECH_NOT_FOUND (404) when it is not in the corpus
 */
export function removeSpeech(db: Database, speechId: number): Promise<void> {
  return setRemoved(db, speechId, true);
}

/** Puts a removed speech back. @throws AppError SPEECH_NOT_FOUND (404) when it is not among the removed */
export function restoreSpeech(db: Database, speechId: number): Promise<void> {
  return setRemoved(db, speechId, false);
}

async function setRemoved(db: Database, speechId: number, removed: boolean): Promise<void> {
  await db.write.$transaction(async (transaction) => {
    const changed = await transaction.$queryRaw<{ id: number }[]>`
      update speech set removed_at = case when ${removed} then now() end
      where id = ${speechId} and (removed_at is null) = ${removed} returning id`;
    if (changed.length === 0)
      throw new AppError("SPEECH_NOT_FOUND", `there is no such speech: ${speechId}`, { where: String(speechId), status: 404 });
    await raiseCorpusVersion(transaction);
  });
  // Its versions choose another one among them, or it takes part in the choice again.
  await groupVersions(db);
}
