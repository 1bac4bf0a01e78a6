import { writeFileSync } from "node:fs";
import { createContext, runAnalysis } from "#lib/analyses/index.ts";
import { openDatabase } from "#lib/db/client.ts";
import { ensureDatabase } from "#lib/db/ensure-database.ts";
import { AppError } from "#lib/errors.ts";
import { verifySnapshot } from "#lib/export/index.ts";
import { columnLabel } from "#lib/i18n/column-label.ts";
import { resolveLocale } from "#lib/i18n/locale.ts";
import { makeSnapshot } from "../../app/_server/snapshot/make-snapshot.ts";
import { FILTER_NAMES } from "../../app/_ui/links/search.ts";
import { parseArguments } from "./parse-arguments.ts";
import { readBytes } from "./read-bytes.ts";
import { runCommand } from "./run-command.ts";

const OPTIONS: readonly string[] = [...FILTER_NAMES, "phrase", "lang"];

/**
 * `npm run snapshot -- out.zip [--year 2023]… [--phrase 改革]… [--lang zh|en]` writes the main analyses as
 * one zip that opens without a server; `npm run snapshot -- --verify out.zip` checks one: exit 1 and a line a
 * fault when it is not as it was written.
 */
async function main(argv: string[]): Promise<number> {
  const { words, options } = parseArguments(argv, [...OPTIONS, "verify"]);
  if (options.verify !== undefined) return verify(options.verify.at(-1)!);
  const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
  if (unknown !== undefined)
    throw new AppError("BAD_ARGUMENT", `there is no --${unknown}; known: ${OPTIONS.map((name) => `--${name}`).join(", ")}`, {
      where: unknown,
    });
  const [file] = words;
  if (file === undefined) {
    process.stderr.write("npm run snapshot -- <out.zip> [--year …] [--phrase …] [--lang zh|en]\nnpm run snapshot -- --verify <out.zip>\n");
    return 2;
  }
  await write(file, options);
  return 0;
}

function verify(file: string): number {
  const problems = verifySnapshot(readBytes(file));
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length === 0) process.stderr.write(`${file} is whole: every file and every part of its page is as it was written\n`);
  return problems.length === 0 ? 0 : 1;
}

async function write(file: string, { lang, ...filters }: Record<string, string[]>): Promise<void> {
  const locale = resolveLocale({ query: lang?.at(-1) ?? process.env.LANG ?? null });
  const search = new URLSearchParams(Object.entries(filters).flatMap(([name, values]) => values.map((value) => [name, value])));
  const database = await ensureDatabase();
  const db = openDatabase(database.url);
  try {
    const context = createContext(db.read);
    const { bytes, digest } = await makeSnapshot(
      (analysis, params) => {
        const raw = Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
        return runAnalysis(context, analysis, raw, (key) => columnLabel(key, locale));
      },
      { search, locale, themes: (await context.themes()).set, now: new Date() },
    );
    writeFileSync(file, bytes);
    process.stderr.write(`${file}: ${bytes.length} bytes, content digest ${digest}\n`);
  } finally {
    await db.close();
    await database.stop();
  }
}

await runCommand(() => main(process.argv.slice(2)));
