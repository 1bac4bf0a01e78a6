import { openDatabase } from "#lib/db/client.ts";
import { ensureDatabase } from "#lib/db/ensure-database.ts";
import { AppError } from "#lib/errors.ts";
import { recodeThemes } from "#lib/ingest/index.ts";
import { parseArguments } from "./parse-arguments.ts";
import { runCommand } from "./run-command.ts";

const USAGE = "npm run themes:recode [-- --all]";

/**
 * `npm run themes:recode`: codes what other theme rules coded; `--all` codes everything anew. Exit 130 when
 * stopped by a person.
 */
async function main(argv: readonly string[]): Promise<number> {
  const { words, options } = parseArguments(argv, [], ["all"]);
  const unknown = Object.keys(options).find((name) => name !== "all");
  if (words.length > 0 || unknown !== undefined) throw new AppError("BAD_ARGUMENT", USAGE);
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const database = await ensureDatabase();
  const db = openDatabase(database.url, { maxConnections: 2 });
  try {
    const coded = await recodeThemes(db, {
      all: options.all !== undefined,
      signal: stop.signal,
      onProgress: ({ speechesDone, speechesTotal }) => process.stderr.write(`${speechesDone} of ${speechesTotal} speeches coded\n`),
    });
    process.stdout.write(`${coded} speeches coded\n`);
    return stop.signal.aborted ? 130 : 0;
  } finally {
    await db.close();
    await database.stop();
  }
}

await runCommand(() => main(process.argv.slice(2)));
