import { ANALYSES, type AnalysisContext, createContext, findAnalysis, runAnalysis, withDraft } from "#lib/analyses/index.ts";
import { openDatabase } from "#lib/db/client.ts";
import { ensureDatabase } from "#lib/db/ensure-database.ts";
import { AppError } from "#lib/errors.ts";
import { csvOfResult, plainTable, xlsxOfResult } from "#lib/export/index.ts";
import { columnLabel } from "#lib/i18n/column-label.ts";
import { resolveLocale } from "#lib/i18n/locale.ts";
import { provenanceLines } from "#lib/i18n/provenance-lines.ts";
import { closeDraftPreparer, prepareDraft } from "#lib/ingest/index.ts";
import type { AnalysisResult } from "#lib/types.ts";
import project from "../../package.json" with { type: "json" };
import { parseArguments } from "./parse-arguments.ts";
import { readTextFile } from "./read-text-file.ts";
import { runCommand } from "./run-command.ts";
import { showProgress } from "./show-progress.ts";
import { verify } from "./verify/verify-command.ts";

const FORMATS = ["csv", "json", "xlsx", "table"];

/**
 * `npm run tifa -- <analysis> [--param value]… [--draft file] [--format csv|json|xlsx|table]`, or
 * `npm run tifa -- verify snapshot.zip`
 */
async function main(argv: string[]): Promise<number> {
  // Every analysis has options of its own; those of all are known before its name is.
  const own = ANALYSES.flatMap(({ params }) => Object.keys(params.shape));
  const facets = argv.flatMap((word) => /^--(\w*facet\.[^=]+)/i.exec(word)?.[1] ?? []);
  const { words, options } = parseArguments(argv, ["format", "lang", "draft", "provenance", ...own, ...facets]);
  const name = words[0];
  if (name === undefined || name === "help") {
    process.stdout.write(usage());
    return name === undefined ? 2 : 0;
  }
  const { format: formats = ["table"], lang, draft, provenance, ...params } = options;
  const format = formats.at(-1) ?? "table";
  if (!FORMATS.includes(format)) throw new AppError("BAD_FORMAT", `format is one of ${FORMATS.join(", ")}`, { where: "format" });
  if (provenance !== undefined && (provenance.at(-1) !== "comment" || format !== "csv"))
    throw new AppError("BAD_PARAMETER", "--provenance comment goes with --format csv", { where: "provenance" });
  const locale = resolveLocale({ query: lang?.at(-1) ?? process.env.LANG ?? null });
  const database = await ensureDatabase();
  const db = openDatabase(database.url);
  try {
    if (name === "verify") return await verify(createContext(db.read), words[1] ?? "");
    const analysis = findAnalysis(name);
    const context = await contextWith(createContext(db.read), draft?.at(-1));
    const result = await showProgress(process.stderr, () => runAnalysis(context, analysis, params, (key) => columnLabel(key, locale)));
    await print(result, format, provenance === undefined ? [] : provenanceLines(result, { app: project.version, now: new Date(), locale }));
  } finally {
    closeDraftPreparer();
    await db.close();
    await database.stop();
  }
  return 0;
}

/** `--draft file` asks about what the file says without storing it. */
async function contextWith(context: AnalysisContext, draft: string | undefined): Promise<AnalysisContext> {
  return draft === undefined ? context : withDraft(context, await prepareDraft(await readTextFile(draft.replace(/^@/, ""))));
}

async function print(result: AnalysisResult, format: string, comment: readonly string[]): Promise<void> {
  if (format === "json") await write(`${JSON.stringify(result, null, 2)}\n`);
  else if (format === "table") await write(plainTable(result));
  else if (format === "xlsx") for (const piece of xlsxOfResult(result)) await write(piece);
  else for (const line of csvOfResult(result, comment)) await write(line);
}

/** Waits for a full pipe, so that a long table is not cut when the process ends. */
function write(output: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(output, (error) => (error ? reject(error) : resolve())));
}

function usage(): string {
  const lines = ANALYSES.map(
    ({ name, summary, params, takesDraft }) =>
      `  ${name.padEnd(20)} ${summary.en}\n${" ".repeat(23)}${[...Object.keys(params.shape), ...(takesDraft ? ["draft"] : [])]
        .map((key) => `--${key}`)
        .join(" ")}\n`,
  );
  return `npm run tifa -- <analysis> [--param value]… [--format csv|json|xlsx|table] [--provenance comment]\nnpm run tifa -- verify <snapshot.zip>\n\n${lines.join("")}`;
}

await runCommand(() => main(process.argv.slice(2)));
