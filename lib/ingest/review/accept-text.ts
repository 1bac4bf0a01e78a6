import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { groupVersions } from "../group-versions.ts";

/**
 * Lets a person say that a text whose words seem replaced throughout counts as it stands; kept by text hash,
 * like every correction.
 *
 * @throws AppError SPEECH_NOT_FOUND (404), TEXT_NOT_HELD when nothing keeps the speech out of the counts
 */
export async function acceptText(db: Database, speechId: number): Promise<void> {
  await db.write.$transaction(async (transaction) => {
    const [speech] = await transaction.$queryRaw<{ textHash: string; isHeld: boolean }[]>`
      select text_hash as "textHash", 'SUBSTITUTED_THROUGHOUT' = any(flags) as "isHeld" from speech
      where id = ${speechId} and removed_at is null order by id`;
    if (speech === undefined)
      throw new AppError("SPEECH_NOT_FOUND", `there is no speech ${speechId}`, { where: String(speechId), status: 404 });
    if (!speech.isHeld) throw new AppError("TEXT_NOT_HELD", "the text is counted already", { where: String(speechId) });
    await transaction.$executeRaw`
      insert into metadata_correction (text_hash, field, value) values (${speech.textHash}, 'acceptedText', '1')
      on conflict (text_hash, field) do nothing`;
  });
  await groupVersions(db);
}
