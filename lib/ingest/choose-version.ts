import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { groupVersions } from "./group-versions.ts";

/**
 * Lets a person say which version of an event feeds the charts; kept by text hash, like every correction.
 *
 * @throws AppError SPEECH_NOT_FOUND (404), NO_OTHER_VERSION when the speech stands alone
 */
export async function chooseVersion(db: Database, speechId: number): Promise<void> {
  await db.write.$transaction(async (transaction) => {
    const [speech] = await transaction.$queryRaw<{ textHash: string; versionGroup: number | null }[]>`
      select text_hash as "textHash", version_group as "versionGroup" from speech where id = ${speechId} and removed_at is null order by id`;
    if (speech === undefined)
      throw new AppError("SPEECH_NOT_FOUND", `there is no speech ${speechId}`, { where: String(speechId), status: 404 });
    if (speech.versionGroup === null)
      throw new AppError("NO_OTHER_VERSION", "the speech has no other version", { where: String(speechId) });
    await transaction.$executeRaw`
      delete from metadata_correction using speech
      where metadata_correction.text_hash = speech.text_hash and field = 'chosenVersion' and speech.version_group = ${speech.versionGroup}`;
    await transaction.$executeRaw`insert into metadata_correction (text_hash, field, value) values (${speech.textHash}, 'chosenVersion', '1')`;
  });
  await groupVersions(db);
}
