import { AppError } from "#lib/errors.ts";

const LONGEST = 60;
/** Where a speech goes when no collection is named, and where the sample speeches are, alone. */
const MAIN = "main";
const SAMPLES = "samples";

/**
 * The collection that speeches go to: `samples` for the sample corpus, `main` when no name is given.
 *
 * @throws AppError COLLECTION_INVALID for `samples`, `*`, control characters and names that are too long
 */
export function collectionName(given: string | undefined, isSample: boolean): string {
  if (isSample) return SAMPLES;
  const name = (given ?? "").normalize("NFC").trim() || MAIN;
  if (name === SAMPLES) throw invalid("`samples` is kept for the sample speeches");
  if (name === "*") throw invalid("`*` stands for every collection");
  if (name.length > LONGEST || /\p{Cc}/u.test(name)) throw invalid(`a collection's name is one line of at most ${LONGEST} characters`);
  return name;
}

function invalid(message: string): AppError {
  return new AppError("COLLECTION_INVALID", message, { where: "collection" });
}
