import { openDatabase } from "#lib/db/client.ts";
import { ensureDatabase } from "#lib/db/ensure-database.ts";
import { AppError } from "#lib/errors.ts";
import { ingestPaths, recodeThemes } from "#lib/ingest/index.ts";
import { parseArguments } from "./parse-arguments.ts";
import { ProgressLine } from "./progress-line.ts";
import { runCommand } from "./run-command.ts";
import { summaryTable } from "./summary-table.ts";

const USAGE = "npm run ingest -- <file|folder>… [--metadata file.csv] [--collection NAME] [--no-corrections]\n";
const VALUES = ["metadata", "collection"];
const FLAGS = ["no-corrections", "help"];

/** Reads speeches into the store. Exit 1 when any file was refused, 130 when stopped by a person. */
async function main(argv: string[]): Promise<number> {
  const { words, options } = parseArguments(argv, VALUES, FLAGS);
  const unknown = Object.keys(options).find((name) => ![...VALUES, ...FLAGS].includes(name));
  if (unknown !== undefined) throw new AppError("BAD_ARGUMENT", `there is no option --${unknown}`, { where: unknown });
  if (words.length === 0 || options.help) {
    process.stdout.write(USAGE);
    return options.help ? 0 : 2;
  }
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const database = await ensureDatabase();
  const db = openDatabase(database.url);
  try {
    return await ingest(
      words,
      {
        metadataFile: options.metadata?.at(-1),
        collection: options.collection?.at(-1),
        correct: options["no-corrections"] === undefined,
      },
      db,
      stop.signal,
    );
  } finally {
    await db.close();
    await database.stop();
  }
}

type Choices = { metadataFile: string | undefined; collection: string | undefined; correct: boolean };

async function ingest(
  paths: string[],
  { metadataFile, collection, correct }: Choices,
  db: ReturnType<typeof openDatabase>,
  signal: AbortSignal,
): Promise<number> {
  const line = new ProgressLine(process.stderr);
  const summary = await ingestPaths(paths, {
    db,
    collection,
    correct,
    signal,
    ...(metadataFile === undefined ? {} : { metadataFile }),
    onProgress: (progress) => line.show(progress),
    onOutcome: (outcome) => outcome.kind === "refused" && line.above(`refused ${outcome.code} ${outcome.file}: ${outcome.message}`),
  });
  line.end();
  if (!signal.aborted) await recodeThemes(db, { signal });
  process.stdout.write(summaryTable(summary));
  if (signal.aborted) process.stderr.write("stopped; what is stored stays stored, run the same command again to go on\n");
  return signal.aborted ? 130 : summary.refused > 0 ? 1 : 0;
}

await runCommand(() => main(process.argv.slice(2)));
