import { openDatabase } from "#lib/db/client.ts";
import { ensureDatabase } from "#lib/db/ensure-database.ts";
import { AppError } from "#lib/errors.ts";
import { acceptSlogan, removeSlogan } from "#lib/ingest/accept-slogan.ts";
import { parseArguments } from "./parse-arguments.ts";
import { runCommand } from "./run-command.ts";

const VALUES = ["kind", "theme", "variant", "introduced", "note", "gloss"];
const OPTIONS = [...VALUES, "remove"];

/**
 * `npm run lexicon:accept -- <slogan>… [--kind motto] [--theme party] [--variant …] [--introduced 2024]
 * [--note …] [--gloss …]` puts slogans into the user's own lexicon, `--remove` takes them out. What runs
 * meanwhile counts with them from its next answer on.
 */
async function main(argv: string[]): Promise<number> {
  const { words, options } = parseArguments(argv, VALUES, ["remove"]);
  const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
  if (unknown !== undefined)
    throw new AppError("BAD_ARGUMENT", `there is no --${unknown}; known: ${OPTIONS.map((name) => `--${name}`).join(", ")}`, {
      where: unknown,
    });
  if (words.length === 0) {
    process.stderr.write(
      "npm run lexicon:accept -- <slogan>… [--kind …] [--theme …] [--variant …] [--introduced year] [--note …] [--gloss …] [--remove]\n",
    );
    return 2;
  }
  if (words.length > 1 && options.variant !== undefined)
    throw new AppError("BAD_ARGUMENT", "--variant goes with one slogan", { where: "variant" });
  const database = await ensureDatabase();
  const db = openDatabase(database.url);
  try {
    for (const slogan of words) {
      if (options.remove !== undefined) await removeSlogan(db, slogan);
      else await acceptSlogan(db, { slogan, ...detailsOf(options) });
      process.stdout.write(`${options.remove === undefined ? "accepted" : "removed"} ${slogan}\n`);
    }
  } finally {
    await db.close();
    await database.stop();
  }
  return 0;
}

function detailsOf({ kind, theme, variant, introduced, note, gloss }: Record<string, string[]>) {
  return {
    kind: kind?.at(-1),
    theme: theme?.at(-1) ?? null,
    variants: variant ?? [],
    introduced: introduced === undefined ? null : Number(introduced.at(-1)),
    note: note?.at(-1) ?? null,
    gloss: gloss?.at(-1) ?? "",
  };
}

await runCommand(() => main(process.argv.slice(2)));
