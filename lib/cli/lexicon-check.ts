import { checkLexicon, type LexiconFinding } from "#lib/lexicon/check-lexicon.ts";
import { lexiconFolder, loadLexicon } from "#lib/lexicon/load-lexicon.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";

/**
 * `npm run lexicon:check [-- folder]`: checks the lexicon's files and prints what it found as a table.
 * Exit code 0 for a clean lexicon, 1 for findings, 2 for a folder that cannot be read.
 */
function main(folder: string): number {
  const themes = loadThemes().themes.flatMap(({ id, role }) => (role === "theme" ? [id] : []));
  const findings = checkLexicon(folder, themes);
  if (findings.length > 0) {
    process.stdout.write(`${asTable(findings)}\n\n${findings.length} findings in ${folder}\n`);
    return 1;
  }
  const { slogans, hash } = loadLexicon({ folder, userFolder: null });
  const forms = slogans.reduce((total, { variants }) => total + 1 + variants.length, 0);
  process.stdout.write(`${slogans.length} slogans in ${forms} forms, nothing found (lexicon ${hash.slice(0, 12)})\n`);
  return 0;
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
  process.exitCode = main(process.argv[2] ?? lexiconFolder());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
