import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as stats from "#lib/stats/index.ts";

/**
 * Runs the `@example` blocks of every measure: lines of the form `expression // => value`. A number holds to
 * its last printed digit.
 */
const FOLDER = new URL("../../lib/stats/", import.meta.url);
const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

interface Example {
  file: string;
  expression: string;
  expected: string;
}

function examplesOf(file: string): Example[] {
  const blocks = readFileSync(new URL(file, FOLDER), "utf8").match(/@example[\s\S]*?\*\//g) ?? [];
  return blocks
    .flatMap((block) => block.split("\n").slice(1))
    .map((line) => line.replace(/^\s*\*\/?\s?/, "").trim())
    .filter((line) => line.length > 0 && line !== "/")
    .map((line) => {
      const [expression, expected] = line.split(" // => ");
      if (expression === undefined || expected === undefined) throw new Error(`${file}: not an example: ${line}`);
      return { file, expression, expected };
    });
}

/** Half a unit of the last digit that a literal prints. */
function tolerance(literal: string): number {
  const [mantissa = "", exponent = "0"] = literal.toLowerCase().split("e");
  const decimals = mantissa.split(".")[1]?.length ?? 0;
  return decimals === 0 && exponent === "0" ? 0 : 0.5001 * 10 ** (Number(exponent) - decimals);
}

class Printed {
  constructor(readonly literal: string) {}
  matches(actual: unknown): boolean {
    return typeof actual === "number" && Math.abs(actual - Number(this.literal)) <= tolerance(this.literal);
  }
}

function parseExpected(source: string): unknown {
  const marked = source.replace(
    /("[^"]*")|(-?\b\d+(?:\.\d+)?(?:e-?\d+)?\b)/g,
    (_, text?: string, literal?: string) => text ?? `printed("${literal}")`,
  );
  return new Function("printed", `return (${marked})`)((literal: string) => new Printed(literal));
}

function agrees(actual: unknown, expected: unknown): boolean {
  if (expected instanceof Printed) return expected.matches(actual);
  if (expected === null || typeof expected !== "object") return Object.is(actual, expected);
  if (actual === null || typeof actual !== "object") return false;
  const keys = Object.keys(expected);
  const same = keys.length === Object.keys(actual).length && Array.isArray(expected) === Array.isArray(actual);
  return same && keys.every((key) => agrees((actual as Record<string, unknown>)[key], (expected as Record<string, unknown>)[key]));
}

function evaluate(expression: string): unknown {
  return new Function(...Object.keys(stats), `return (${expression})`)(...Object.values(stats));
}

describe("examples in docstrings", () => {
  it.each(files.flatMap(examplesOf))("$file: $expression", ({ expression, expected }) => {
    const actual = evaluate(expression);
    if (!agrees(actual, parseExpected(expected))) expect(actual).toEqual(expected);
  });

  it("stand beside every measure that the index offers", () => {
    const helpers = ["swapSides", "logBinomialDensity", "jensenShannonTerm"];
    const shown = files.flatMap(examplesOf).map(({ expression }) => expression);
    const missing = Object.entries(stats)
      .filter(([name, value]) => typeof value === "function" && !helpers.includes(name))
      .filter(([name]) => !shown.some((expression) => expression.includes(`${name}(`)))
      .map(([name]) => name);
    expect(missing).toEqual([]);
  });

  it("fail when a digit is wrong", () => {
    expect(agrees(0.5, parseExpected("0.51"))).toBe(false);
    expect(agrees({ low: 1, high: 2 }, parseExpected("{ low: 1, high: 2.1 }"))).toBe(false);
    expect(agrees([0.1234], parseExpected("[0.123]"))).toBe(true);
    expect(agrees(null, parseExpected("0"))).toBe(false);
  });
});
