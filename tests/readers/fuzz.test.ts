import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { AppError } from "#lib/errors.ts";
import { isRefusalCode, REFUSAL_CODES } from "#lib/readers/codes.ts";
import { readSpeeches } from "#lib/readers/index.ts";
import { cleanText } from "#lib/text/clean/clean.ts";
import { toMatchText } from "#lib/text/match/match-text.ts";
import { structureSpeech } from "#lib/text/structure/structure.ts";
import { MUTANT_KINDS, mutant } from "./mutants.ts";

const PER_KIND = 40;
const HANG_MILLISECONDS = 10_000;

/** The code of every refusal; a speech goes through all text work, which must not throw. */
async function codesOf(bytes: Uint8Array, file: string): Promise<string[]> {
  const codes: string[] = [];
  try {
    for await (const result of readSpeeches(bytes, file)) {
      if ("error" in result) codes.push(result.error.code);
      else {
        const { text } = cleanText(result.speech.text);
        structureSpeech(text, toMatchText(text, { correct: true }), { titleHint: null });
      }
    }
  } catch (error) {
    codes.push(error instanceof AppError ? error.code : `unnamed: ${String(error)}`);
  }
  return codes;
}

describe("damaged files", () => {
  it.each(MUTANT_KINDS)("%s: are read or refused by name, in time", async (kind) => {
    const slow: number[] = [];
    const unnamed: string[] = [];
    for (let seed = 1; seed <= PER_KIND; seed++) {
      const started = performance.now();
      const codes = await codesOf(mutant(kind, seed), `damaged.${kind}`);
      if (performance.now() - started > HANG_MILLISECONDS) slow.push(seed);
      unnamed.push(...codes.filter((code) => !isRefusalCode(code)).map((code) => `${seed}: ${code}`));
    }
    expect({ slow, unnamed }).toEqual({ slow: [], unnamed: [] });
  });

  it("are the same for the same seed", () => {
    for (const kind of ["txt", "html", "pdf"]) expect(mutant(kind, 7)).toEqual(mutant(kind, 7));
  });
});

describe("codes", () => {
  it("of readers and of preparing are all in the closed list", () => {
    const sources = [
      ...filesOf("lib/readers"),
      ...filesOf("lib/ingest").filter((path) => /prepare(?!-draft)/.test(path)), // A draft is no file.
      ...filesOf("app/_server/upload"),
    ];
    const used = sources.flatMap((path) => [
      ...readFileSync(path, "utf8").matchAll(/AppError\(\s*"([A-Z_]+)"|refuse\(part, "([A-Z_]+)"|\b(PARSE_[A-Z]+):/g),
    ]);
    const codes = [...new Set(used.map(([, thrown, refused, killed]) => thrown ?? refused ?? killed ?? ""))];
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !isRefusalCode(code))).toEqual([]);
    expect(new Set(REFUSAL_CODES).size).toBe(REFUSAL_CODES.length);
  });
});

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}
