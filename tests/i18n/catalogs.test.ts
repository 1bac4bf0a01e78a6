import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { getTranslate } from "#lib/i18n/index.ts";
import { messages } from "#lib/i18n/messages/index.ts";

/** Areas whose keys are made from data (columns, codes, values) or read by name in a list. */
const BY_DATA = [
  "analyses.",
  "api.rule.",
  "api.head.",
  "sharing.parameter.",
  "columns.",
  "notes.",
  "vocabulary.",
  "errors.code.",
  "common.nav.",
  "common.filters.",
  "common.colors.",
  "overview.figures.",
  "methods.",
  "import.code.",
  "drift.unit.",
  "drift.unitName.",
  "drift.period.",
  "phrases.measure.",
  "concordance.sort.",
  "concordance.page.",
  "reader.source.",
  "reader.effect.",
  "reader.receiptKind.",
  "themes.page.",
  "themes.rules.",
  "themes.sentence.only.",
];

function keysOf(value: unknown, prefix = ""): string[] {
  if (typeof value === "string") return [prefix];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => keysOf(inner, prefix ? `${prefix}.${key}` : key));
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "messages" ? [] : sources(file);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(file, "utf8")] : [];
  });
}

const source = [...sources("app"), ...sources("lib/i18n")].join("\n");
const used = [...source.matchAll(/\bt\(\s*(?:[\w.() >]+\? )?"([a-z]+(?:\.\w+)+)"(?:\s*:\s*"([a-z]+(?:\.\w+)+)")?/g)]
  .flatMap(([, one, other]) => [one, other])
  .filter((key) => key !== undefined);

/** Beginnings of keys that a page completes with a value, as in `drift.unit.${unit}`. */
const byTemplate = [...source.matchAll(/`([a-z]+\.(?:\w+\.)*)\$\{/g)].map(([, prefix]) => prefix!);

describe("message catalogs", () => {
  it("have the same keys in both languages", () => {
    expect(keysOf(messages.en).sort()).toEqual(keysOf(messages.zh).sort());
  });

  it("have no empty message", () => {
    for (const locale of ["zh", "en"] as const) {
      const t = getTranslate(locale);
      for (const key of keysOf(messages[locale])) expect(t.has(key), key).toBe(true);
    }
  });

  it("have every key that the pages ask for", () => {
    expect(used.length).toBeGreaterThan(60);
    expect(used.filter((key) => !getTranslate("zh").has(key))).toEqual([]);
  });

  it("have no key that nothing asks for", () => {
    const unused = keysOf(messages.zh).filter(
      (key) => ![...BY_DATA, ...byTemplate].some((prefix) => key.startsWith(prefix)) && !source.includes(`"${key}"`),
    );
    expect(unused).toEqual([]);
  });

  it("use the same placeholders in both languages", () => {
    const english = new Map(flat(messages.en));
    for (const [key, text] of flat(messages.zh)) expect(placeholders(english.get(key) ?? ""), key).toEqual(placeholders(text));
  });
});

function flat(value: unknown, prefix = ""): [string, string][] {
  if (typeof value === "string") return [[prefix, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => flat(inner, prefix ? `${prefix}.${key}` : key));
}

/** Names of an ICU message's values, each once, in order; the branches of plural and select are messages of their own. */
function placeholders(message: string): string[] {
  const names = new Set<string>();
  const open: ("message" | "choice")[] = ["message"];
  for (let at = 0; at < message.length; at++) {
    if (message[at] === "}") open.pop();
    if (message[at] !== "{") continue;
    const value = open.at(-1) === "message" ? /^\{(\w+)(?:, (\w+))?/.exec(message.slice(at)) : null;
    if (value?.[1]) names.add(value[1]);
    open.push(value && /^(plural|select)$/.test(value[2] ?? "") ? "choice" : "message");
  }
  return [...names].sort();
}
