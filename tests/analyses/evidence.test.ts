import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AnalysisContext, createContext, type RawParams } from "#lib/analyses/index.ts";
import { ingestPaths } from "#lib/ingest/index.ts";
import { type SpeechTextRow, selectPieceLengths, selectSpeechTexts } from "#lib/queries/index.ts";
import { expectedCooccurrences, logDice } from "#lib/stats/index.ts";
import type { Row } from "#lib/types.ts";
import { askChecked } from "../setup/ask.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";
import { makeTemporaryFolder } from "../setup/temporary-folder.ts";

/**
 * Characters of two units stand before, inside and behind what is looked for, and one phrase reaches over a
 * full stop.
 */
const RARE = `在全县𠮷祥工作会议上的讲话
同志们：
今天𠮷𠮷镇和𡒄村的工作令人“满意”。我们要抓好𠮷祥改革，也要抓好𠮷𠮷镇的改革𠮷后续。改革没有完成时。
会议指出，${"𠮷".repeat(40)}改革开放${"𡒄".repeat(40)}。发展要加快。
`;

let database: TestDatabase;
let context: AnalysisContext;
let texts: SpeechTextRow[];
beforeAll(async () => {
  database = await createTestDatabase();
  const folder = makeTemporaryFolder("evidence");
  writeFileSync(join(folder, "rare.txt"), RARE);
  await ingestPaths(["corpus/samples", folder], { db: database.db });
  context = createContext(database.db.read);
  const { speeches } = await context.corpus();
  texts = await selectSpeechTexts(
    database.db.read,
    speeches.map(({ id }) => id),
  );
});
afterAll(() => database.drop());

async function ask(name: string, params: RawParams) {
  return askChecked(context, name, params);
}

/** Every row of a concordance, page by page. */
async function allLines(params: RawParams): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: number | null = 0; cursor !== null; ) {
    const page = await ask("concordance", { limit: "37", ...params, cursor: String(cursor) });
    rows.push(...page.rows);
    const next = page.notes.find(({ code }) => code === "NEXT_PAGE")?.values.cursor;
    cursor = next === undefined ? null : Number(next);
  }
  return rows;
}

/** Two hundred strings of the texts themselves, two to five characters long, and some that may be missing. */
function phrases(): string[] {
  const all = texts.map(({ matchText }) => matchText).join("");
  const taken = Array.from({ length: 400 }, (_, index) => all.slice((index * 7919) % all.length).slice(0, 2 + (index % 4)));
  const words = taken.filter((phrase) => /^\p{Script=Han}+$/u.test(phrase)).slice(0, 180);
  return [...new Set(["改革", "高质量发展", "的", "没有的话语", "发展，", ...words])];
}

const splitCount = (text: string, phrase: string) => text.split(phrase).length - 1;

describe("concordance", () => {
  it("counts what phrase-frequency and splitting count, speech by speech", async () => {
    for (const phrase of phrases()) {
      const { rows } = await ask("phrase-frequency", { phrase, by: "speech" });
      const bySplitting = new Map(texts.map(({ speechId, matchText }) => [speechId, splitCount(matchText, phrase)]));
      expect(new Map(rows.map((row) => [row.group, row.count])), phrase).toEqual(bySplitting);
      const { notes } = await ask("concordance", { phrase, limit: "1" });
      expect(notes.find(({ code }) => code === "TOTAL")?.values.total, phrase).toBe([...bySplitting.values()].reduce((a, b) => a + b, 0));
    }
  });

  it("gives the same lines in every order, each once, with the node where it says", async () => {
    const byPlace = (rows: Row[]) => rows.map((row) => `${row.speechId}:${row.start}:${row.phrase}`).sort();
    const params = { phrase: ["发展", "建设|改革", "推动…发展"] };
    const lines = await allLines(params);
    expect(new Set(byPlace(lines)).size).toBe(lines.length);
    for (const sort of ["left", "right", "year", "speech"])
      expect(byPlace(await allLines({ ...params, sort })), sort).toEqual(byPlace(lines));
    const textOf = new Map(texts.map((text) => [text.speechId, text]));
    for (const line of lines) {
      const { text, starts, ends } = textOf.get(Number(line.speechId))!;
      expect(text.slice(Number(line.start), Number(line.end))).toBe(line.node);
      expect(starts[Number(line.sentence)]).toBeLessThanOrEqual(Number(line.start));
      expect(ends[Number(line.sentence)]).toBeGreaterThanOrEqual(Number(line.end));
    }
  });

  it("sorts by what precedes and what follows", async () => {
    const right = (await allLines({ phrase: "发展", sort: "right" })).map((row) => String(row.right).slice(0, 4));
    const plain = right.filter((context) => /^\p{Script=Han}{4}$/u.test(context));
    expect(plain.length).toBeGreaterThan(10);
    expect(plain).toEqual([...plain].sort());
    const left = (await allLines({ phrase: "发展", sort: "left" })).map((row) => [...String(row.left)].reverse().slice(0, 4).join(""));
    const outwards = left.filter((context) => /^\p{Script=Han}{4}$/u.test(context));
    expect(outwards).toEqual([...outwards].sort());
  });

  it("keeps the filters, and passes over as many lines as the cursor says", async () => {
    const speech = String(texts[1]!.speechId);
    const lines = await allLines({ phrase: "发展", speech });
    expect(new Set(lines.map((line) => String(line.speechId)))).toEqual(new Set([speech]));
    const { rows } = await ask("concordance", { phrase: "发展", speech, cursor: "2", limit: "1" });
    expect(rows[0]).toEqual(lines[2]);
  });
});

describe("characters of two units", () => {
  it.each(["改革", "改革开放", "𠮷", "祥改革", "。发展", "时。会议", "满意"])("do not shift the lines of %s", async (phrase) => {
    const rare = texts.find(({ text }) => text.includes("𡒄"))!;
    const lines = await allLines({ phrase, speech: String(rare.speechId), window: "7" });
    expect(lines).toHaveLength(splitCount(rare.matchText, phrase));
    for (const { left, node, right, start, end } of lines) {
      expect(rare.text.slice(Number(start), Number(end))).toBe(node);
      expect(rare.text.slice(0, Number(start)).endsWith(String(left))).toBe(true);
      expect(rare.text.slice(Number(end)).startsWith(String(right))).toBe(true);
      expect(String(left).length + String(right).length).toBeGreaterThan(3);
    }
  });
});

/** The words around every hit, found the slow way: sentences cut into pieces, pieces looked at one by one. */
async function slowWindows(phrase: string, span: number): Promise<Map<string, number>> {
  const pieces = await selectPieceLengths(
    database.db.read,
    texts.map(({ speechId }) => speechId),
  );
  const counts = new Map<string, number>();
  for (const { speechId, matchText, matchStarts, matchEnds } of texts) {
    let at = 0;
    const all = [...pieces.find((row) => row.speechId === speechId)!.pieceLengths].map((length) => {
      const start = at;
      at += length & 127;
      return { start, end: at, isWord: length < 128 };
    });
    const near = new Set<number>();
    for (let hit = matchText.indexOf(phrase); hit !== -1; hit = matchText.indexOf(phrase, hit + phrase.length)) {
      const sentence = matchStarts.findIndex((start, index) => start <= hit && hit < matchEnds[index]!);
      const inside = all.filter((piece) => piece.isWord && piece.start >= matchStarts[sentence]! && piece.start < matchEnds[sentence]!);
      for (const piece of inside.filter(({ end }) => end <= hit).slice(-span)) near.add(piece.start);
      for (const piece of inside.filter(({ start }) => start >= hit + phrase.length).slice(0, span)) near.add(piece.start);
    }
    for (const { start, end } of all) {
      if (!near.has(start)) continue;
      const word = matchText.slice(start, end);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

describe("collocates", () => {
  it.each([
    ["发展", 3],
    ["高质量发展", 5],
    ["改革", 1],
    ["质量", 8],
    ["的", 2],
  ])("of %s within %i words are those that a slow search finds", async (phrase, span) => {
    const { rows } = await ask("collocates", { phrase, span: String(span), minCount: "1", limit: "1000", sort: "count" });
    const slow = await slowWindows(phrase, span);
    const found = new Map(rows.map((row) => [String(row.collocate), Number(row.count)]));
    expect([...slow.keys()].length).toBeGreaterThan(20);
    for (const [word, count] of found) expect(slow.get(word), word).toBe(count);
    expect(found.size).toBe(Math.min(1000, slow.size));
    expect(
      rows.every((row) => Number(row.countLeft) + Number(row.countRight) === row.count && Number(row.total) >= Number(row.count)),
    ).toBe(true);
  });

  it("have the statistics of their counts", async () => {
    const { rows, notes } = await ask("collocates", { phrase: "发展", span: "4" });
    const windowSize = [...(await slowWindows("发展", 4)).values()].reduce((a, b) => a + b, 0);
    const nodes = Number(notes.find(({ code }) => code === "NODES")?.values.nodes);
    expect(nodes).toBe(texts.reduce((sum, { matchText }) => sum + splitCount(matchText, "发展"), 0));
    const size = (await context.corpus()).speeches.reduce((sum, { tokenCount }) => sum + tokenCount, 0);
    for (const row of rows) {
      const counts = { countBoth: Number(row.count), countNode: nodes, countCollocate: Number(row.total), size, span: windowSize / nodes };
      expect(row.expected).toBeCloseTo(expectedCooccurrences(counts)!, 9);
      expect(row.logDice).toBeCloseTo(logDice(counts)!, 9);
    }
    expect(rows.map((row) => row.logDice)).toEqual(rows.map((row) => Number(row.logDice)).sort((a, b) => b - a));
  });

  it("of a phrase that nobody says are none", async () => {
    expect((await ask("collocates", { phrase: "没有的话语" })).rows).toEqual([]);
  });
});

describe("continuations", () => {
  it.each(["高质量*", "*发展", "推动*发展", "高质*"])(
    "of %s are phrases with their own counts, the most frequent first",
    async (phrase) => {
      const { rows } = await ask("continuations", { phrase });
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row.phrase).toBe(phrase.replace("*", String(row.word)));
        expect(row.count).toBe(texts.reduce((sum, { matchText }) => sum + splitCount(matchText, String(row.phrase)), 0));
        expect(String(row.word)).not.toMatch(/[。，；！？、]/);
      }
      expect(rows.map((row) => row.count)).toEqual(rows.map((row) => Number(row.count)).sort((a, b) => b - a));
    },
  );

  it("refuses two gaps, alternatives, and a bare star", async () => {
    for (const phrase of ["*发*", "改|革*", "*"]) await expect(ask("continuations", { phrase })).rejects.toThrow();
  });
});

describe("ngram-series", () => {
  it("gives phrase-frequency's figures and pools only years that have speeches", async () => {
    const { rows } = await ask("ngram-series", { phrase: ["改革", "发展"], smoothing: "2" });
    const plain = (await ask("phrase-frequency", { phrase: ["改革", "发展"], by: "year" })).rows;
    expect(rows.map((row) => [row.phrase, row.group, row.count, row.low])).toEqual(
      plain.map((row) => [row.phrase, row.group, row.count, row.low]),
    );
    for (const row of rows) {
      const near = plain.filter((other) => other.phrase === row.phrase && Math.abs(Number(other.group) - Number(row.group)) <= 2);
      const sum = (key: string) => near.reduce((total, other) => total + Number(other[key]), 0);
      expect(row.smoothed).toBeCloseTo((sum("count") * 10_000) / sum("chars"), 9);
    }
  });

  it("does not smooth unless asked, and draws twelve lines at most", async () => {
    const { rows } = await ask("ngram-series", { phrase: ["改革", "推动*", "加强*"] });
    expect(new Set(rows.map((row) => row.smoothed))).toEqual(new Set([null]));
    const lines = new Set(rows.map((row) => row.phrase));
    expect(lines.has("改革")).toBe(true);
    expect(lines.size).toBeGreaterThan(6);
    expect(lines.size).toBeLessThanOrEqual(12);
  });
});
