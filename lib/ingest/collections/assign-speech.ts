import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import type { Facets } from "#lib/types.ts";
import { raiseCorpusVersion } from "../corpus-version.ts";
import { collectionName } from "./collection-name.ts";

/** Values that are longer are remarks, as in a file's columns. */
const LONGEST_VALUE = 120;

/** What is to change of a speech that is stored; what is not named stays. */
export interface Assignment {
  collection?: string;
  /** Columns of the user's own; an empty value takes one away. */
  facets?: Facets;
}

/**
 * Moves a stored speech to another collection and changes its facets. A sample stays among the samples.
 *
 * @throws AppError SPEECH_NOT_FOUND (404), COLLECTION_INVALID, BAD_METADATA for a facet without a name or
 *   with too long a value
 */
export async function assignSpeech(db: Database, speechId: number, { collection, facets = {} }: Assignment): Promise<void> {
  const name = collection === undefined ? undefined : collectionName(collection, false);
  const pairs = Object.entries(facets).map(([key, value]) => [key.normalize("NFC").trim(), value.normalize("NFC").trim()] as const);
  const wrong = pairs.find(([key, value]) => key === "" || key.includes("=") || value.length > LONGEST_VALUE || /[\n\r\0]/.test(value));
  if (wrong !== undefined)
    throw new AppError("BAD_METADATA", `a facet has a name without = and at most ${LONGEST_VALUE} characters`, { where: wrong[0] });
  await db.write.$transaction(async (transaction) => {
    const speech = await transaction.speech.findUnique({ where: { id: speechId }, select: { facets: true, isSample: true } });
    if (speech === null) throw new AppError("SPEECH_NOT_FOUND", `there is no speech ${speechId}`, { where: String(speechId), status: 404 });
    if (speech.isSample && name !== undefined)
      throw new AppError("COLLECTION_INVALID", "a sample stays among the samples", { where: "collection" });
    const all = { ...(speech.facets as Facets), ...Object.fromEntries(pairs) };
    const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
    await transaction.speech.update({
      where: { id: speechId },
      data: { facets: kept, ...(name === undefined ? {} : { collection: name }) },
    });
    await raiseCorpusVersion(transaction);
  });
}
