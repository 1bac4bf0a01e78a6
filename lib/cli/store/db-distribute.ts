import { distribute, undistribute } from "#lib/db/citus/distribute.ts";
import { withConnection } from "#lib/db/connection.ts";
import { ensureDatabase } from "#lib/db/ensure-database.ts";
import { AppError } from "#lib/errors.ts";
import { parseArguments } from "../parse-arguments.ts";
import { runCommand } from "../run-command.ts";

const USAGE = `npm run db:distribute [-- --shards 32]   spreads the store at DATABASE_URL over the machines of a Citus cluster
npm run db:distribute -- --undo          makes it one store on the coordinator again
`;
const DEFAULT_SHARDS = 32;
const MOST_SHARDS = 1024;

/** Says every statement that it runs, and how to take it back. */
async function main(argv: readonly string[]): Promise<number> {
  const { words, options } = parseArguments(argv, ["shards"], ["undo", "help"]);
  const unknown = Object.keys(options).find((name) => !["shards", "undo", "help"].includes(name));
  if (words.length > 0 || unknown !== undefined || options.help) {
    process.stdout.write(USAGE);
    return options.help ? 0 : 2;
  }
  const shards = Number(options.shards?.at(-1) ?? DEFAULT_SHARDS);
  if (!Number.isInteger(shards) || shards < 1 || shards > MOST_SHARDS)
    throw new AppError("BAD_ARGUMENT", `--shards is a whole number from 1 to ${MOST_SHARDS}`, { where: "shards" });
  if (!process.env.DATABASE_URL)
    throw new AppError("CITUS_MISSING", "the embedded database is one machine; set DATABASE_URL to the coordinator of a Citus cluster", {
      where: "DATABASE_URL",
    });
  const database = await ensureDatabase();
  try {
    await withConnection(database.url, (client) => (options.undo ? back(client) : spread(client, shards)));
  } finally {
    await database.stop();
  }
  return 0;
}

type Client = Parameters<typeof undistribute>[0];

async function spread(client: Client, shards: number): Promise<void> {
  const steps = await distribute(client, shards, ({ sql }) => say(sql));
  if (steps.length === 0) return say("-- every table has its form already; nothing was changed");
  say(`-- ${steps.length} tables are distributed now. To take it back: npm run db:distribute -- --undo, which runs`);
  for (const { undo } of [...steps].reverse()) say(`--   ${undo}`);
}

async function back(client: Client): Promise<void> {
  const steps = await undistribute(client, say);
  say(steps.length === 0 ? "-- no table is distributed; nothing was changed" : `-- ${steps.length} tables are on the coordinator again`);
}

/** SQL, or a comment of SQL, so that the output can be kept as a script. */
function say(line: string): void {
  process.stdout.write(`${line.startsWith("--") ? line : `${line};`}\n`);
}

await runCommand(() => main(process.argv.slice(2)));
