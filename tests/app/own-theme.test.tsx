import { cpSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { ResultOf } from "#lib/analyses/index.ts";
import type { themeCoverage } from "#lib/analyses/themes/theme-coverage.ts";
import { DumbbellChart, StripChart } from "#lib/charts/index.ts";
import { getTranslate } from "#lib/i18n/index.ts";
import { messages } from "#lib/i18n/messages/index.ts";
import { checkLexicon } from "#lib/lexicon/check-lexicon.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";
import type { Locale } from "#lib/types.ts";
import { namesOfThemes, themeChoices } from "../../app/_server/names-of-themes.ts";
import { sectionOf } from "../../app/_server/snapshot/question.ts";
import { themeMarkup } from "../../app/_server/snapshot/snapshot-charts.tsx";
import { LinkChoice } from "../../app/_ui/filters/LinkChoice.tsx";
import { themeCss } from "../../app/_ui/site/theme-css.ts";
import { Legend } from "../../app/speeches/[id]/_parts/Legend.tsx";

const FILE = `
id: own-granary
label: { zh: 仓廪, en: Granaries }
description: { zh: 粮食的储备。, en: Stores of grain. }
terms:
  - about: 储备
    strength: strong
    words: 仓廪 储备粮
`;
const COLOUR = `colour: { light: "#6a1b9a", dark: "#d7a6f0" }\n`;

/** A folder that holds the theme and nothing else. */
function dataFolder(more: string): string {
  const folder = mkdtempSync(join(tmpdir(), "own-theme-"));
  writeFileSync(join(folder, "own-granary.yaml"), FILE + more);
  return folder;
}

/** The project's own folder with the theme beside the others. */
function projectFolder(more: string): string {
  const folder = dataFolder(more);
  cpSync("corpus/themes", folder, { recursive: true });
  return folder;
}

const PLACES = {
  "the data folder": (more: string) => loadThemes({ userFolder: dataFolder(more) }),
  "the project's folder": (more: string) => loadThemes({ folder: projectFolder(more), userFolder: "/nonexistent" }),
};
const OURS = loadThemes({ userFolder: "/nonexistent" }).themes.flatMap(({ id, role }) => (role === "theme" ? [id] : []));

const row = (group: number) => ({
  theme: "own-granary",
  group,
  share: 0.2,
  low: 0.1,
  high: 0.3,
  label: String(group),
  themeSentences: 2,
  sentences: 10,
  speeches: 1,
  emphasis: 1,
  themeChars: 40,
  chars: 200,
  charShare: 0.2,
  charLow: null,
  charHigh: null,
  splitShare: 0.2,
  uncodedSentences: 8,
  uncodedShare: 0.8,
});
const RESULT: ResultOf<typeof themeCoverage> = {
  analysis: "theme-coverage",
  params: {},
  columns: [{ key: "theme", label: "theme", unit: null }],
  rows: [row(2023), row(2024)],
  notes: [],
  provenance: { corpusVersion: "", lexiconHash: "", dictionaryHash: "", normaliserVersion: "" },
};

describe.each(Object.entries(PLACES))("one theme file in %s", (_, load) => {
  it.each([
    ["zh", "仓廪"],
    ["en", "Granaries"],
  ] as [Locale, string][])("is all that a theme's name in %s needs", (locale, label) => {
    const names = namesOfThemes(load(COLOUR), locale);
    const t = getTranslate(locale);
    expect(names.nameOf("own-granary")).toBe(label);
    expect(JSON.stringify(messages)).not.toContain(label);
    expect(themeChoices(names)).toContainEqual({ value: "own-granary", label, ink: names.inkOf("own-granary") });
    expect(sectionOf(RESULT, { id: "x", title: "", columns: ["theme"] }, t, names)).toMatchObject({ rows: [[label], [label]] });
    const words = { id: "lines", title: "", description: "" };
    expect(themeMarkup(RESULT, words, names, t)).toContain(`>${label}<`);
    const legend = <Legend path="/" search={new URLSearchParams()} showSlogans={false} showThemes names={names} t={t} />;
    expect(renderToStaticMarkup(legend)).toMatch(new RegExp(`data-ink="own-granary".*${label}`));
  });

  it("is all that its colour needs, in charts, filters, the reader and the snapshot", () => {
    const names = namesOfThemes(load(COLOUR), "zh");
    const ink = names.inkOf("own-granary");
    expect(ink).toMatchObject({ light: "#6a1b9a", dark: "#d7a6f0" });
    const css = themeCss(names.themes.map(({ id }) => ({ id, ink: names.inkOf(id) })));
    expect(css).toContain("--tifa-own-granary:light-dark(#6a1b9a,#d7a6f0);");
    expect(css).toMatch(/\[data-ink="own-granary"\]\{--ink:var\(--tifa-own-granary\);--line:\w+\}/);
    const drawn = "var(--tifa-own-granary, #6a1b9a)";
    const chart = { id: "c", title: "", description: "", empty: "", width: 800, locale: "zh" } as const;
    const lanes = [{ key: "own-granary", label: "仓廪", ink, marks: [{ at: 0, tip: "x" }] }];
    expect(renderToStaticMarkup(<StripChart {...chart} lanes={lanes} total={3} startLabel="" endLabel="" />)).toContain(`fill="${drawn}"`);
    const pairs = [{ key: "own-granary", label: "仓廪", ink, a: 0.1, b: 0.2, tip: "x" }];
    expect(renderToStaticMarkup(<DumbbellChart {...chart} pairs={pairs} kind="share" aLabel="甲" bLabel="乙" />)).toContain(drawn);
    const choice = <LinkChoice path="/slogans" search={new URLSearchParams()} name="theme" title="" options={themeChoices(names)} />;
    expect(renderToStaticMarkup(choice)).toContain(`background:${drawn}`);
    expect(themeMarkup(RESULT, { id: "l", title: "", description: "" }, names, getTranslate("zh"))).toContain("#6a1b9a");
  });

  it("gives it a colour of its own where it states none", () => {
    const names = namesOfThemes(load(""), "zh");
    const others = names.themes.filter(({ id }) => id !== "own-granary").map(({ id }) => names.inkOf(id).light);
    expect(others).not.toContain(names.inkOf("own-granary").light);
  });

  it("puts it last, or where its order says", () => {
    const idsOf = (more: string) => namesOfThemes(load(more), "zh").themes.map(({ id }) => id);
    expect(idsOf("")).toEqual([...OURS, "own-granary"]);
    expect(idsOf("order: -1\n")).toEqual(["own-granary", ...OURS]);
  });

  it("is a theme that a line of the lexicon may name", () => {
    const themes = load("").themes.map(({ id }) => id);
    const folder = mkdtempSync(join(tmpdir(), "own-lexicon-"));
    writeFileSync(join(folder, "a.tsv"), "slogan\tkind\ttheme\tenglish\n仓廪实\tmotto\town-granary\tFull granaries\n");
    expect(checkLexicon(folder, themes)).toEqual([]);
    expect(checkLexicon(folder, OURS)).toMatchObject([{ rule: "unknown-theme" }]);
  });
});
