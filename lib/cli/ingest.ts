import { openDatabase } from "#lib/db/client.ts";
import { ensureDatabase } from "#lib/db/ensure-database.ts";
import { AppError } from "#lib/errors.ts";
import { acceptSuggestions, ingestPaths, recodeThemes } from "#lib/ingest/index.ts";
import { ProgressLine } from "./ingest/progress-line.ts";
import { summaryTable } from "./ingest/summary-table.ts";
import { parseArguments } from "./parse-arguments.ts";
import { runCommand } from "./run-command.ts";

const USAGE = `npm run ingest -- <file|folder>… [--metadata file.csv|file.xlsx] [--text-column NAME] [--collection NAME] [--no-corrections] [--split]
npm run ingest -- --accept-dates <all|ids>
`;
const VALUES = ["metadata", "text-column", "collection", "accept-dates"];
const FLAGS = ["no-corrections", "split", "help"];

/** Reads speeches into the store. Exit 1 when any file was refused, 130 when stopped by a person. */
async function main(argv: string[]): Promise<number> {
  const { words, options } = parseArguments(argv, VALUES, FLAGS);
  const unknown = Object.keys(options).find((name) => ![...VALUES, ...FLAGS].includes(name));
  if (unknown !== undefined) throw new AppError("BAD_ARGUMENT", `there is no option --${unknown}`, { where: unknown });
  const accepted = options["accept-dates"];
  if ((words.length === 0 && accepted === undefined) || options.help) {
    process.stdout.write(USAGE);
    return options.help ? 0 : 2;
  }
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const database = await ensureDatabase();
  const db = openDatabase(database.url);
  try {
    if (accepted !== undefined) return await acceptDates(accepted, db);
    return await ingest(
      words,
      {
        metadataFile: options.metadata?.at(-1),
        textColumn: options["text-column"]?.at(-1),
        collection: options.collection?.at(-1),
        correct: options["no-corrections"] === undefined,
        split: options.split !== undefined,
      },
      db,
      stop.signal,
    );
  } finally {
    await db.close();
    await database.stop();
  }
}

/** `all`, or ids of speeches in one or several options, with commas between them. */
async function acceptDates(given: readonly string[], db: ReturnType<typeof openDatabase>): Promise<number> {
  const names = given.flatMap((list) => list.split(",")).map((name) => name.trim());
  const ids = names.map(Number);
  const isAll = names.includes("all");
  if (!isAll && ids.some((id) => !Number.isInteger(id) || id < 1))
    throw new AppError("BAD_ARGUMENT", "--accept-dates takes all, or ids of speeches", { where: "accept-dates" });
  const count = await acceptSuggestions(db, isAll ? null : ids, ["date"]);
  process.stdout.write(`accepted    ${count} suggested years\n`);
  return 0;
}

interface Choices {
  metadataFile: string | undefined;
  textColumn: string | undefined;
  collection: string | undefined;
  correct: boolean;
  split: boolean;
}

async function ingest(
  paths: string[],
  { metadataFile, textColumn, collection, correct, split }: Choices,
  db: ReturnType<typeof openDatabase>,
  signal: AbortSignal,
): Promise<number> {
  const line = new ProgressLine(process.stderr);
  const summary = await ingestPaths(paths, {
    db,
    collection,
    correct,
    split,
    signal,
    ...(metadataFile === undefined ? {} : { metadataFile }),
    ...(textColumn === undefined ? {} : { columns: { text: textColumn } }),
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
