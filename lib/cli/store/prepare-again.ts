import { openDatabase } from "#lib/db/client.ts";
import { ensureDatabase } from "#lib/db/ensure-database.ts";
import { AppError } from "#lib/errors.ts";
import { prepareAgain } from "#lib/ingest/index.ts";
import { parseArguments } from "../parse-arguments.ts";
import { runCommand } from "../run-command.ts";

const USAGE = "npm run prepare-again [-- --all]";

/**
 * `npm run prepare-again`: prepares stored speeches anew after rules, corrections or the dictionary changed;
 * `--all` prepares every one. Exit 130 when stopped by a person; the next run goes on.
 */
async function main(argv: readonly string[]): Promise<number> {
  const { words, options } = parseArguments(argv, [], ["all"]);
  if (words.length > 0 || Object.keys(options).some((name) => name !== "all")) throw new AppError("BAD_ARGUMENT", USAGE);
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const database = await ensureDatabase();
  const db = openDatabase(database.url, { maxConnections: 2 });
  try {
    const { prepared, kept } = await prepareAgain(db, {
      all: options.all !== undefined,
      signal: stop.signal,
      onProgress: ({ speechesDone, speechesTotal }) => {
        if (speechesDone % 50 === 0) process.stderr.write(`${speechesDone} of ${speechesTotal} speeches prepared\n`);
      },
    });
    for (const { speechId, file, code } of kept) process.stdout.write(`left as it is: ${speechId} ${file}: ${code}\n`);
    process.stdout.write(`${prepared} speeches prepared anew; metadata and what cleaning took away stay as they are\n`);
    return stop.signal.aborted ? 130 : 0;
  } finally {
    await db.close();
    await database.stop();
  }
}

await runCommand(() => main(process.argv.slice(2)));
