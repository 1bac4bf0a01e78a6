import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "#lib/errors.ts";
import { normalisePhrase } from "#lib/text/match/match-text.ts";
import { type LexiconProblem, type PlacedSlogan, parseLexiconFile } from "./parse-lexicon-file.ts";
import type { Lexicon, Slogan } from "./types.ts";

export interface LexiconOptions {
  /** Folder of our own files; `corpus/lexicon` under the working directory unless given. */
  folder?: string;
  /**
   * Folder of the user's own files, which need not exist; null for none; `${TIFA_DATA_DIR}/lexicon` unless
   * given.
   */
  userFolder?: string | null;
  /** Further slogans of the user, e.g. from the store. */
  userSlogans?: Slogan[];
}

/**
 * The lexicon: every slogan of our files, then those of the user's own files and `userSlogans`.
 * A user's line wins over ours: it replaces a slogan with the same canonical form, and takes a variant that
 * ours claims.
 * @throws AppError `LEXICON_INVALID` with every place (`file:line`) that cannot be read as a slogan
 */
export function loadLexicon(options: LexiconOptions = {}): Lexicon {
  const problems: LexiconProblem[] = [];
  const ours = readLexiconFolder(options.folder ?? lexiconFolder(), false, problems);
  const userFolder = options.userFolder === undefined ? userLexiconFolder() : options.userFolder;
  const own = userFolder === null || !existsSync(userFolder) ? [] : readLexiconFolder(userFolder, true, problems);
  if (problems.length > 0) throw invalidLexicon(problems);
  const users = [...own.map(({ slogan }) => slogan), ...(options.userSlogans ?? []).map((slogan) => ({ ...slogan, own: true }))];
  return lexiconOf(
    ours.map(({ slogan }) => slogan),
    users,
  );
}

/** Where our own lexicon files are. */
export function lexiconFolder(): string {
  return join(process.cwd(), "corpus", "lexicon");
}

/** Where the user's own lexicon files are; the folder need not exist. */
export function userLexiconFolder(): string {
  return join(process.env.TIFA_DATA_DIR ?? ".data", "lexicon");
}

/** Every `.tsv` and `.csv` file of a folder, in the order of names, each slogan with its place. */
export function readLexiconFolder(folder: string, own: boolean, problems: LexiconProblem[]): PlacedSlogan[] {
  const files = readdirSync(folder)
    .filter((name) => /\.(tsv|csv)$/.test(name))
    .sort();
  return files.flatMap((name) => parseLexiconFile(readFileSync(join(folder, name), "utf8"), name, own, problems));
}

/**
 * Joins our slogans and the user's. Between two lines of one side with the same form the first keeps it.
 * Forms that are equal in the match text (quotes, `、` and `，`) are the same form.
 */
export function lexiconOf(ours: Slogan[], users: Slogan[] = []): Lexicon {
  const claimed = new Set<string>();
  const keptUsers = users.flatMap((slogan) => claim(slogan, claimed));
  const keptOurs = ours.flatMap((slogan) => claim(slogan, claimed));
  const slogans = [...keptOurs, ...keptUsers];
  return { slogans, hash: createHash("sha256").update(JSON.stringify(slogans)).digest("hex") };
}

/** The slogan with the forms that nobody claimed before it, or nothing if its canonical form is taken. */
function claim(slogan: Slogan, claimed: Set<string>): Slogan[] {
  if (isTaken(slogan.slogan, claimed)) return [];
  const variants = slogan.variants.filter((variant) => !isTaken(variant, claimed));
  return [{ ...slogan, variants }];
}

function isTaken(form: string, claimed: Set<string>): boolean {
  const key = normalisePhrase(form);
  const taken = key === "" || claimed.has(key);
  claimed.add(key);
  return taken;
}

function invalidLexicon(problems: LexiconProblem[]): AppError {
  const list = problems.map(({ where, message }) => `${where} ${message}`);
  return new AppError("LEXICON_INVALID", `The lexicon cannot be read:\n${list.join("\n")}`, { where: problems[0]?.where ?? "" });
}
