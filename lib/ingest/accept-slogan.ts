import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";
import { LONGEST_SLOGAN_CHARS } from "#lib/lexicon/columns.ts";
import { SLOGAN_KINDS } from "#lib/lexicon/types.ts";
import { normalisePhrase } from "#lib/text/match/match-text.ts";
import { raiseCorpusVersion } from "./corpus-version.ts";

/** A line of the user's own lexicon. Only the slogan has to be there. */
export interface NewSlogan {
  /** Canonical form. */
  slogan: string;
  variants?: readonly string[];
  /** numeric, ideology, policy, campaign or motto; motto unless given. */
  kind?: string;
  /** Theme id; null for none. */
  theme?: string | null;
  /** Year introduced; null when unknown. */
  introduced?: number | null;
  /** Free note, e.g. where it was found. */
  note?: string | null;
  /** English rendering; empty for none. */
  gloss?: string;
}

const SHORTEST = 2;
const LONGEST_GLOSS_CHARS = 300;

/**
 * Puts a slogan into the user's own lexicon; everything counts with it at once. The same slogan again
 * replaces its line: a form that differs only in quotation marks, spaces or the shape of its commas is the
 * same.
 *
 * @returns the slogan as it is stored
 * @throws AppError SLOGAN_TOO_SHORT, SLOGAN_TOO_LONG, SLOGAN_KIND_UNKNOWN, SLOGAN_YEAR_WRONG
 */
export async function acceptSlogan(db: Database, given: NewSlogan): Promise<Required<NewSlogan>> {
  const entry = checked(given);
  await db.write.$transaction(async (transaction) => {
    const same = (await transaction.userSlogan.findMany({ select: { slogan: true }, orderBy: { slogan: "asc" } })).filter(
      ({ slogan }) => normalisePhrase(slogan) === normalisePhrase(entry.slogan),
    );
    await transaction.userSlogan.deleteMany({ where: { slogan: { in: same.map(({ slogan }) => slogan) } } });
    await transaction.userSlogan.create({ data: { ...entry, variants: [...entry.variants] } });
    await raiseCorpusVersion(transaction);
  });
  return entry;
}

/**
 * Takes a slogan out of the user's own lexicon.
 *
 * @throws AppError SLOGAN_NOT_FOUND (404) when the user's lexicon in the store does not have it
 */
export async function removeSlogan(db: Database, slogan: string): Promise<void> {
  await db.write.$transaction(async (transaction) => {
    const { count } = await transaction.userSlogan.deleteMany({ where: { slogan: slogan.trim() } });
    if (count === 0) throw new AppError("SLOGAN_NOT_FOUND", `your lexicon has no ${slogan}`, { where: "slogan", status: 404 });
    await raiseCorpusVersion(transaction);
  });
}

function checked(given: NewSlogan): Required<NewSlogan> {
  const slogan = checkedForm(given.slogan);
  const variants = [...new Set((given.variants ?? []).map((variant) => variant.trim()).filter((variant) => variant !== ""))];
  for (const variant of variants) checkedForm(variant);
  const kind = given.kind ?? "motto";
  if (!SLOGAN_KINDS.some((known) => known === kind))
    throw new AppError("SLOGAN_KIND_UNKNOWN", `kind is one of ${SLOGAN_KINDS.join(", ")}`, { where: "kind" });
  const introduced = given.introduced ?? null;
  if (introduced !== null && !(Number.isInteger(introduced) && introduced >= 1900 && introduced <= 2100))
    throw new AppError("SLOGAN_YEAR_WRONG", "introduced is a year from 1900 to 2100", { where: "introduced" });
  return {
    slogan,
    variants,
    kind,
    theme: given.theme || null,
    introduced,
    note: given.note || null,
    gloss: checkedGloss(given.gloss ?? ""),
  };
}

/** One line, as a cell of a table. */
function checkedGloss(gloss: string): string {
  return gloss.replace(/\s+/g, " ").trim().slice(0, LONGEST_GLOSS_CHARS);
}

function checkedForm(form: string): string {
  const text = form.trim();
  if (normalisePhrase(text).length < SHORTEST)
    throw new AppError("SLOGAN_TOO_SHORT", `a slogan has at least ${SHORTEST} characters`, { where: "slogan" });
  if (text.length > LONGEST_SLOGAN_CHARS || /[\n\r\0]/.test(text))
    throw new AppError("SLOGAN_TOO_LONG", `a slogan is one line of at most ${LONGEST_SLOGAN_CHARS} characters`, { where: "slogan" });
  return text;
}
