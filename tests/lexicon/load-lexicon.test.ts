import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "#lib/errors.ts";
import { bareSlogan } from "#lib/lexicon/bare-slogan.ts";
import { loadLexicon } from "#lib/lexicon/load-lexicon.ts";

let folder: string;
let userFolder: string;
beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), "lexicon-"));
  folder = join(root, "ours");
  userFolder = join(root, "own");
  mkdirSync(folder);
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

const ours = (name: string, ...lines: string[]) => writeFileSync(join(folder, name), lines.join("\n"));
const own = (name: string, ...lines: string[]) => {
  mkdirSync(userFolder, { recursive: true });
  writeFileSync(join(userFolder, name), lines.join("\n"));
};

describe("loadLexicon", () => {
  it("tells what replaced a slogan from why nothing did", () => {
    ours("a.tsv", "slogan\tkind\treplaced_by", "第一运动\tcampaign\t(ended)", "第二说法\tpolicy\t第三说法", "第三说法\tpolicy");
    const { slogans } = loadLexicon({ folder, userFolder: null });
    expect(slogans.map(({ replacedBy, ending }) => [replacedBy, ending])).toEqual([
      [[], "ended"],
      [["第三说法"], null],
      [[], null],
    ]);
  });

  it.each(["(over)", "(ended)|第三说法"])("refuses a reason that is none, or beside a successor: %s", (cell) => {
    ours("a.tsv", "slogan\tkind\treplaced_by", `第一运动\tcampaign\t${cell}`, "第三说法\tpolicy");
    expect(() => loadLexicon({ folder, userFolder: null })).toThrow(AppError);
  });

  it("reads a tab-separated line; cells missing at its end are empty", () => {
    ours(
      "a.tsv",
      "slogan\tkind\ttheme\tintroduced\tvariants\tstands_for",
      "六稳\tnumeric\t\t2018\t“六稳”工作|六个稳\t稳就业|稳金融",
      "共同富裕\tideology",
    );
    const { slogans } = loadLexicon({ folder, userFolder: null });
    expect(slogans[0]).toMatchObject({
      slogan: "六稳",
      kind: "numeric",
      theme: null,
      introduced: 2018,
      variants: ["“六稳”工作", "六个稳"],
    });
    expect(slogans[0]?.standsFor).toEqual(["稳就业", "稳金融"]);
    expect(slogans[1]).toMatchObject({ slogan: "共同富裕", introduced: null, variants: [], own: false });
  });

  it("reads csv with quoted commas and skips comments and empty lines", () => {
    ours("a.csv", "slogan,kind,gloss", "# 注释", '共同富裕,ideology,"Common prosperity, for all"', "");
    expect(loadLexicon({ folder, userFolder: null }).slogans.map(({ gloss }) => gloss)).toEqual(["Common prosperity, for all"]);
  });

  it("adds the user's files and slogans, which need nothing but the slogan", () => {
    ours("a.tsv", "slogan\tkind", "共同富裕\tideology");
    own("mine.tsv", "slogan", "三带三入");
    const { slogans } = loadLexicon({ folder, userFolder, userSlogans: [bareSlogan("五比五不比")] });
    expect(slogans.map(({ slogan, own: isOwn }) => [slogan, isOwn])).toEqual([
      ["共同富裕", false],
      ["三带三入", true],
      ["五比五不比", true],
    ]);
  });

  it("lets the user's line win over ours, form by form and whatever the quotes", () => {
    ours("a.tsv", "slogan\tkind\tvariants", "千百十工程\tpolicy\t", "六稳\tnumeric\t稳字当头|六个稳定");
    own("mine.tsv", "slogan", "“千百十”工程", "稳字当头");
    const { slogans } = loadLexicon({ folder, userFolder });
    expect(slogans.map(({ slogan, variants }) => [slogan, variants])).toEqual([
      ["六稳", ["六个稳定"]],
      ["“千百十”工程", []],
      ["稳字当头", []],
    ]);
  });

  it("has the same hash for the same slogans and another one when anything changes", () => {
    ours("a.tsv", "slogan\tkind\tenglish", "共同富裕\tideology\tCommon prosperity");
    const first = loadLexicon({ folder, userFolder: null }).hash;
    expect(loadLexicon({ folder, userFolder: null }).hash).toBe(first);
    ours("a.tsv", "slogan\tkind\tenglish", "共同富裕\tideology\tcommon prosperity");
    expect(loadLexicon({ folder, userFolder: null }).hash).not.toBe(first);
  });

  it("names every unusable line with file and line", () => {
    ours("a.tsv", "slogan\tkind\ttheme\tintroduced", "六稳\tnumber\t\t", "\tmotto\t\t", "六保\tnumeric\tsport\t20x0");
    ours("b.tsv", "slogan\tcolour", "六稳\tred");
    let error: unknown;
    try {
      loadLexicon({ folder, userFolder: null });
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(AppError);
    const { code, message } = error as AppError;
    expect(code).toBe("LEXICON_INVALID");
    for (const where of ["a.tsv:2", "a.tsv:3", "a.tsv:4", "b.tsv:1"]) expect(message).toContain(where);
  });
});
