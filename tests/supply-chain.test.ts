import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface LockEntry {
  version: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, LockEntry> };
const entries = Object.entries(lock.packages).filter(([folder]) => folder !== "");
const floors = JSON.parse(readFileSync(".ci/floors.json", "utf8")) as Record<string, { atLeast: string; why: string }>;

/** Licences under which a package may come with an MIT program that is run and not linked into one file. */
const LICENCES = /^(MIT|ISC|0BSD|BSD|Apache-2\.0|MPL-2\.0|LGPL-3\.0|CC-BY-4\.0|BlueOak|Unlicense|EPL-2\.0|Python-2\.0|Zlib|WTFPL|CC0-1\.0)/;

/** Says its licence in a file and not in its package.json: MIT. */
const SAID_ELSEWHERE = ["node_modules/seq-queue"];

/** Whether version `a` comes before `b`, by their numbers; a preview comes before nothing. */
function isBefore(a: string, b: string): boolean {
  const numbers = (version: string) => version.split(/[.+-]/).slice(0, 3).map(Number);
  const [left, right] = [numbers(a), numbers(b)];
  const at = left.findIndex((number, place) => number !== right[place]);
  return at !== -1 && left[at]! < right[at]!;
}

describe("package-lock.json", () => {
  it.each(Object.entries(floors))("has %s in no version below its floor", (name, { atLeast }) => {
    const versions = entries.filter(([folder]) => folder.endsWith(`node_modules/${name}`)).map(([, { version }]) => version);
    expect(versions.length).toBeGreaterThan(0);
    expect(versions.filter((version) => isBefore(version, atLeast))).toEqual([]);
  });

  it("compares versions by their numbers", () => {
    expect([isBefore("7.5.9", "7.5.10"), isBefore("7.5.10", "7.5.10"), isBefore("8.0.0", "7.5.10")]).toEqual([true, false, false]);
  });

  it("names the hash of every package", () => {
    expect(entries.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? "")).map(([folder]) => folder)).toEqual([]);
  });

  it("brings only packages whose licence is known and goes with ours", () => {
    const wrong = entries.filter(
      ([folder, { license }]) => !SAID_ELSEWHERE.includes(folder) && !LICENCES.test((license ?? "").replace(/^\(/, "")),
    );
    expect(wrong.map(([folder, { license }]) => `${folder}: ${license}`)).toEqual([]);
  });
});
