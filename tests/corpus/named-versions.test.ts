import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createContext, type RawParams } from "#lib/analyses/index.ts";
import { ingestPaths } from "#lib/ingest/index.ts";
import { askChecked } from "../setup/ask.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";

const TITLE = "在东堰县修渠会议上的讲话";
const BODY = [
  "今天部署东干渠的清淤。汛期临近，各闸口要昼夜值守，守好每一段河堤，不许有一个空岗。",
  "渠底的淤泥要一锹一锹清出来，清出来的泥要运到荒坡上去，一车也不许倒回渠里。",
  "工钱按天结，干满十天结十天，谁拖欠工钱，谁就到大会上说清楚。",
  "下游两个村等水等了三年，今年要让他们在立夏以前看见渠水进田。",
];
const FULL = `${TITLE}\n（2021年3月5日）\n同志们：\n${BODY.join("\n")}\n散会以后，各镇当晚就把名单报上来，名单要贴在墙上。\n`;
const SHORT = `${TITLE}\n（2021年3月5日）\n同志们：\n${BODY.join("\n")}\n`;
const OTHER =
  "在西堰县采茶会议上的讲话\n（2021年4月6日）\n同志们：\n茶园丰收在望，采摘工人已经到位，要把春茶卖到山外去，让茶农的腰包鼓起来。\n";

let database: TestDatabase;
let ask: (name: string, params?: RawParams) => ReturnType<typeof askChecked>;
let folder = "";
const ids = new Map<string, number>();

beforeAll(async () => {
  database = await createTestDatabase();
  const context = createContext(database.db.read);
  ask = (name, params = {}) => askChecked(context, name, params);
  folder = mkdtempSync(join(tmpdir(), "tifa-named-versions-"));
  for (const [name, text] of [
    ["full.txt", FULL],
    ["short.txt", SHORT],
    ["other.txt", OTHER],
  ] as const)
    writeFileSync(join(folder, name), text);
  const { outcomes } = await ingestPaths([folder], { db: database.db });
  for (const outcome of outcomes) if ("speechId" in outcome) ids.set(outcome.file, outcome.speechId);
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

const idOf = (name: string) => String([...ids].find(([file]) => file.endsWith(name))?.[1]);

describe("versions of one event", () => {
  it("count once, and the answer says so with a link", async () => {
    const { rows, notes } = await ask("phrase-frequency", { phrase: "工钱按天结", by: "speech" });
    expect(rows.map(({ group, count }) => [group, count]).filter(([, count]) => count !== 0)).toEqual([[Number(idOf("full.txt")), 1]]);
    expect(notes).toContainEqual({ code: "VERSIONS_LEFT_OUT", values: { speeches: 1, link: "/speeches#set-aside" } });
  });

  it("say nothing where the selection holds no other version", async () => {
    const { notes } = await ask("phrase-frequency", { phrase: "春茶", speech: idOf("other.txt") });
    expect(notes.map(({ code }) => code)).not.toContain("VERSIONS_LEFT_OUT");
  });

  it("are counted when they are named", async () => {
    const named = await ask("phrase-frequency", { phrase: "工钱按天结", by: "speech", speech: idOf("short.txt") });
    expect(named.rows.map(({ group, count }) => [group, count])).toEqual([[Number(idOf("short.txt")), 1]]);
    expect(named.notes.map(({ code }) => code)).not.toContain("VERSIONS_LEFT_OUT");
    const onlyInFull = await ask("phrase-frequency", { phrase: "名单要贴在墙上", speech: idOf("short.txt") });
    expect(onlyInFull.rows[0]?.count).toBe(0);
    const words = await ask("corpus-summary", { speech: [idOf("short.txt"), idOf("full.txt")] });
    expect(words.rows[0]?.speeches).toBe(2);
    const other = await ask("corpus-summary");
    expect(other.rows[0]?.speeches).toBe(2);
  });
});
