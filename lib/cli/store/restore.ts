import { existsSync } from "node:fs";
import { ensureDatabase } from "#lib/db/ensure-database.ts";
import { AppError } from "#lib/errors.ts";
import { parseArguments } from "../parse-arguments.ts";
import { runCommand } from "../run-command.ts";
import { restoreBackup } from "./read-backup.ts";

const USAGE = "npm run restore -- file.zip [--replace]";

/**
 * `npm run restore -- file.zip`: fills an empty store from a backup; `--replace` throws away what another one
 * holds.
 */
async function main(argv: readonly string[]): Promise<number> {
  const { words, options } = parseArguments(argv, [], ["replace"]);
  const [file] = words;
  if (file === undefined || words.length > 1 || Object.keys(options).some((name) => name !== "replace"))
    throw new AppError("BAD_ARGUMENT", USAGE);
  if (!existsSync(file)) throw new AppError("BACKUP_NOT_FOUND", "there is no such file", { where: file });
  const database = await ensureDatabase();
  try {
    const { speeches, made } = await restoreBackup(database.url, file, options.replace !== undefined);
    process.stdout.write(`${speeches} speeches restored, as of ${made}\n`);
  } finally {
    await database.stop();
  }
  return 0;
}

await runCommand(() => main(process.argv.slice(2)));
