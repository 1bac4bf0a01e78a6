import { ensureDatabase } from "#lib/db/ensure-database.ts";
import { AppError } from "#lib/errors.ts";
import { parseArguments } from "../parse-arguments.ts";
import { runCommand } from "../run-command.ts";
import { makeBackup } from "./make-backup.ts";

/**
 * `npm run backup -- file.zip`: everything that cannot be made again, in one file; the dashboard may run
 * meanwhile.
 */
async function main(argv: readonly string[]): Promise<number> {
  const { words, options } = parseArguments(argv, []);
  const [file] = words;
  if (file === undefined || words.length > 1 || Object.keys(options).length > 0)
    throw new AppError("BAD_ARGUMENT", "npm run backup -- file.zip");
  const database = await ensureDatabase();
  try {
    const { speeches, made } = await makeBackup(database.url, file);
    process.stdout.write(`${file}: ${speeches} speeches and everything that belongs to them, as of ${made}\n`);
  } finally {
    await database.stop();
  }
  return 0;
}

await runCommand(() => main(process.argv.slice(2)));
