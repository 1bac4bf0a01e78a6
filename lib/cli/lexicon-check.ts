import { checkLexicon, type LexiconFinding } from "#lib/lexicon/check-lexicon.ts";
import { checkYears } from "#lib/lexicon/check-years.ts";
import { lexiconFolder, loadLexicon, readLexiconFolder } from "#lib/lexicon/load-lexicon.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";
import { readDatedTexts } from "./dated-texts.ts";
import { parseArguments } from "./parse-arguments.ts";

/**
 * `npm run lexicon:check [-- folder] [--corpus folder]…`: checks the lexicon's files and prints what it found
 * as a table; with folders of dated central texts (each with a metadata table beside them) also whether any
 * of those contradicts a year. Exit code 0 for a clean lexicon, 1 for findings, 2 for a folder that cannot be
 * read.
 */
async function main(argv: string[]): Promise<number> {
  const { words, options } = parseArguments(argv, ["corpus"], []);
  const folder = words[0] ?? lexiconFolder();
  const themes = loadThemes().themes.flatMap(({ id, role }) => (role === "theme" ? [id] : []));
  const findings = checkLexicon(folder, themes);
  if (options.corpus !== undefined) findings.push(...(await yearFindings(folder, options.corpus)));
  if (findings.length > 0) {
    process.stdout.write(`${asTable(findings)}\n\n${findings.length} findings in ${folder}\n`);
    return 1;
  }
  const { slogans, hash } = loadLexicon({ folder, userFolder: null });
  const forms = slogans.reduce((total, { variants }) => total + 1 + variants.length, 0);
  process.stdout.write(`${slogans.length} slogans in ${forms} forms, nothing found (lexicon ${hash.slice(0, 12)})\n`);
  return 0;
}

/** Years that texts contradict; says on the way how many they confirm. */
async function yearFindings(folder: string, corpora: readonly string[]): Promise<LexiconFinding[]> {
  const texts = (await Promise.all(corpora.map(readDatedTexts))).flat();
  const { findings, confirmed, unproved } = checkYears(readLexiconFolder(folder, false, []), texts);
  process.stdout.write(
    `years against ${texts.length} texts: ${confirmed} confirmed, ${unproved} neither way, ${findings.length} findings\n`,
  );
  return findings;
}

function asTable(findings: LexiconFinding[]): string {
  const rows = [
    ["rule", "where", "slogan", "message"],
    ...findings.map(({ rule, where, slogan, message }) => [rule, where, slogan, message]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => displayWidth(row[column]!))));
  return rows
    .map((row) => row.map((cell, column) => cell + " ".repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)))).join("  "))
    .join("\n");
}

/** Columns that a terminal gives to a text: two for a Chinese character. */
function displayWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > "\u2e7f" ? 2 : 1), 0);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
