// Prints the packages that come with an installation and their licences, one a line: node .ci/licences.mjs
import { readFileSync } from "node:fs";

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
for (const [folder, { version, license, dev }] of Object.entries(packages)) {
  if (folder === "" || dev === true) continue;
  process.stdout.write(`${folder.replace(/^.*node_modules\//, "")}\t${version}\t${license ?? "unknown"}\n`);
}
