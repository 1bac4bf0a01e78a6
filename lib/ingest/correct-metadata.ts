import type { Database, WriteTransaction } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { normalDate, withDateFlags } from "#lib/text/infer/index.ts";
import { LEVELS, type MetadataEvidence, type MetadataField } from "#lib/types.ts";
import { raiseCorpusVersion } from "./corpus-version.ts";
import { applyMetadataCorrections, selectCorrections } from "./metadata-corrections.ts";

export const CORRECTABLE: readonly MetadataField[] = [
  "title",
  "date",
  "speaker",
  "office",
  "level",
  "region",
  "genre",
  "occasion",
  "sourceUrl",
];

/** A field and its right value; "" for "not known", null to take an earlier correction back. */
export type FieldCorrection = readonly [MetadataField, string | null];

/** Corrects one field as `correctFields` does. */
export function correctMetadata(db: Database, speechId: number, field: MetadataField, value: string | null): Promise<void> {
  return correctFields(db, speechId, [[field, value]]);
}

/**
 * Keeps a person's corrections of one speech and applies them at once: all of them, or none when one is
 * refused.
 *
 * @throws AppError SPEECH_NOT_FOUND (404), BAD_METADATA
 */
export async function correctFields(db: Database, speechId: number, corrections: readonly FieldCorrection[]): Promise<void> {
  const checked = corrections.map(([field, value]): FieldCorrection => [field, value === null ? null : checkedValue(field, value.trim())]);
  await db.write.$transaction(async (transaction) => {
    const [speech] = await transaction.$queryRaw<{ textHash: string; file: string; evidence: MetadataEvidence[]; flags: string[] }[]>`
      select text_hash as "textHash", file, metadata_evidence as evidence, flags from speech where id = ${speechId} order by id for update`;
    if (speech === undefined)
      throw new AppError("SPEECH_NOT_FOUND", `there is no speech ${speechId}`, { where: String(speechId), status: 404 });
    for (const correction of checked) await keep(transaction, speech.textHash, correction);
    const { values, year, regionCode, evidence } = applyMetadataCorrections(
      speech.evidence,
      await selectCorrections(transaction, speech.textHash),
    );
    await transaction.speech.update({
      where: { id: speechId },
      data: {
        ...values,
        title: values.title ?? speech.file,
        year,
        regionCode,
        flags: withDateFlags(speech.flags, evidence, values.date),
        metadataEvidence: JSON.parse(JSON.stringify(evidence)),
      },
    });
    await raiseCorpusVersion(transaction);
  });
}

async function keep(transaction: WriteTransaction, textHash: string, [field, value]: FieldCorrection): Promise<void> {
  if (value === null) {
    await transaction.metadataCorrection.deleteMany({ where: { textHash, field } });
    return;
  }
  await transaction.$executeRaw`
    insert into metadata_correction (text_hash, field, value) values (${textHash}, ${field}, ${value})
    on conflict (text_hash, field) do update set value = excluded.value, created_at = now()`;
}

function checkedValue(field: MetadataField, value: string): string {
  const wrong = (message: string) => new AppError("BAD_METADATA", message, { where: field });
  if (!CORRECTABLE.includes(field)) throw wrong(`there is no field ${field}`);
  if (value.length > 500) throw wrong("at most 500 characters");
  if (value === "") return value;
  if (field === "date" && normalDate(value) === null) throw wrong("a date is YYYY, YYYY-MM or YYYY-MM-DD");
  if (field === "level" && !LEVELS.some((level) => level === value)) throw wrong(`a level is one of ${LEVELS.join(", ")}`);
  if (field === "sourceUrl" && !/^https?:\/\//.test(value)) throw wrong("an address begins with http:// or https://");
  return field === "date" ? normalDate(value)! : value;
}
