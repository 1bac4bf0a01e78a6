import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { AgreementIntervals, BoundedAgreement, BoundedShare } from "#lib/analyses/themes/agreement-intervals.ts";
import { type Agreement, type Disagreement, evaluateThemes, type ThemeEvaluation } from "#lib/analyses/themes/evaluate-themes.ts";
import { AppError } from "#lib/errors.ts";
import { decodeText, parseTable } from "#lib/readers/index.ts";
import { plainTabRecords, toLabelledRows } from "#lib/themes/labelled-rows.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";
import { parseArguments } from "./parse-arguments.ts";
import { runCommand } from "./run-command.ts";
import { type LabelledTexts, saveQuality } from "./save-quality.ts";

const USAGE = "npm run themes:evaluate -- labels.tsv [--folds 5] [--format text|json] [--save quality.json [--texts-zh …] [--texts-en …]]";

const VALUES = ["folds", "format", "save", "texts-zh", "texts-en"];

/**
 * `npm run themes:evaluate -- labels.tsv`: how well the theme rules agree with a hand-coded file, and where
 * they do not.
 */
async function main(argv: readonly string[]): Promise<number> {
  const { words, options } = parseArguments(argv, VALUES);
  const [path] = words;
  if (path === undefined || words.length > 1) throw new AppError("BAD_ARGUMENT", USAGE);
  const folds = Number(options.folds?.at(-1) ?? 5);
  if (!Number.isInteger(folds) || folds < 2 || folds > 50) throw new AppError("BAD_ARGUMENT", "--folds is a whole number from 2 to 50");
  const set = loadThemes();
  const known = set.themes.filter(({ role }) => role === "theme").map(({ id }) => id);
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new AppError("LABELS_NOT_FOUND", "the labelled file cannot be read", { where: path, cause });
  });
  const text = decodeText(bytes, path);
  const rows = toLabelledRows(plainTabRecords(text) ?? parseTable(text, path), known, basename(path));
  const judged = rows.filter(({ contextOnly }) => contextOnly !== true).length;
  if (judged < folds) throw new AppError("LABELS_INVALID", `${judged} sentences cannot make ${folds} folds`, { where: path });
  const evaluation = evaluateThemes(rows, set, folds);
  const saveTo = options.save?.at(-1);
  if (saveTo !== undefined) await saveQuality(saveTo, evaluation, set.hash, textsOf(options));
  process.stdout.write(options.format?.at(-1) === "json" ? `${JSON.stringify(evaluation, null, 2)}\n` : report(evaluation, set.hash));
  return 0;
}

function textsOf(options: Record<string, string[]>): LabelledTexts {
  const [zh, en] = [options["texts-zh"]?.at(-1), options["texts-en"]?.at(-1)];
  return { ...(zh === undefined ? {} : { zh }), ...(en === undefined ? {} : { en }) };
}

function report(evaluation: ThemeEvaluation, hash: string): string {
  const { sentences, agreement, intervals, withoutContext, crossValidated, disagreements } = evaluation;
  return [
    `${sentences} sentences, themes ${hash.slice(0, 12)}`,
    table("Rules as they stand", agreement),
    intervalTable(intervals),
    table("Each sentence by itself, without headings and neighbours", withoutContext),
    table(`Cross-validated: ${crossValidated.folds} blocks of neighbouring sentences, thresholds chosen on the others`, crossValidated),
    `Thresholds chosen: ${thresholdsOf(crossValidated.tuning)}`,
    `${disagreements.length} disagreements`,
    ...disagreements.map(disagreementText),
    "",
  ].join("\n\n");
}

function table(title: string, { themes, macroF1 }: Agreement): string {
  const rows = themes.map((row) =>
    [
      row.theme.padEnd(12),
      ...[row.gold, row.coded].map((count) => String(count).padStart(6)),
      ...[row.precision, row.recall, row.f1, row.kappa].map(share),
    ].join(" "),
  );
  const head = `${"theme".padEnd(12)}   gold  coded precision    recall        F1     kappa`;
  return [title, head, ...rows, `macro F1 ${share(macroF1).trim()}`].join("\n");
}

function intervalTable({ macroF1, themes, groups }: AgreementIntervals): string {
  const line = (name: string, { gold, coded, precision, recall, f1 }: BoundedAgreement) =>
    [name.padEnd(24), ...[gold, coded].map((count) => String(count).padStart(6)), ...[precision, recall, f1].map(boundedText)].join(" ");
  return [
    "95 % intervals: themes, then all themes together by source and by decade",
    ...themes.map((row) => line(row.theme, row)),
    ...groups.map((row) => line(`${row.name} (${row.sentences})`, row)),
    `macro F1 ${boundedText(macroF1).trim()}`,
  ].join("\n");
}

function boundedText({ value, low, high }: BoundedShare): string {
  if (value === null) return "–".padStart(18);
  return `${value.toFixed(3)} (${(low ?? value).toFixed(2)}–${(high ?? value).toFixed(2)})`.padStart(20);
}

function share(value: number | null): string {
  return (value === null ? "–" : value.toFixed(3)).padStart(9);
}

function thresholdsOf(tuning: ThemeEvaluation["crossValidated"]["tuning"]): string {
  const themes = [...new Set(tuning.map(({ theme }) => theme))];
  return themes
    .map(
      (theme) =>
        `${theme} ${tuning
          .filter((row) => row.theme === theme)
          .map(({ threshold }) => threshold.toFixed(2))
          .join(" ")}`,
    )
    .join("; ");
}

function disagreementText({ id, theme, kind, text, evidence }: Disagreement): string {
  const words = evidence.terms.map((term) => `${term.text} ${term.weight.toFixed(2)}`);
  const around = evidence.context.map((entry) => `${entry.kind} ${entry.weight.toFixed(2)}`);
  const silent = evidence.silenced.map((term) => `${term.text} (${term.why})`);
  return [
    `${kind === "missed" ? "missed" : "extra "} ${theme} ${id} score ${evidence.score.toFixed(2)} of ${evidence.threshold.toFixed(2)}  ${text}`,
    `  words: ${words.join(", ") || "none"}${evidence.diluted > 0 ? `; other subjects −${evidence.diluted.toFixed(2)}` : ""}`,
    ...(around.length > 0 ? [`  around: ${around.join(", ")}`] : []),
    ...(silent.length > 0 ? [`  not counted: ${silent.join(", ")}`] : []),
  ].join("\n");
}

await runCommand(() => main(process.argv.slice(2)));
