import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csvRows, expectTablesEqualCsv, fetchRows, LOOK, visit } from "./comparing.ts";
import { chartMarks, horizontalOverflow, overlappingTexts } from "./measures.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
let ids: string[];
beforeAll(async () => {
  stage = await openStage();
  const rows = await fetchRows(stage, "/api/v1/speeches?format=csv");
  ids = rows.map(({ speechId }) => speechId ?? "");
});
afterAll(() => stage?.close());

const pair = () => `/compare?speech=${ids[0]}&speech=${ids[1]}`;
const GROUPS = "/compare?targetYearFrom=2014&targetYearTo=2016&referenceLevel=county";

describe("two speeches", () => {
  it("have charts with marks, no text over another, and tables that are their CSV", async () => {
    const { page, complaints, close } = await visit(stage, pair());
    const charts = await chartMarks(page);
    expect(charts.map(({ id }) => id)).toEqual(expect.arrayContaining(["compare-themes", "compare-keyness"]));
    for (const { id, marks } of charts) expect(marks, id).toBeGreaterThan(0);
    expect(await overlappingTexts(page)).toEqual([]);
    expect(await expectTablesEqualCsv(stage, page)).toBeGreaterThan(20);
    const csv = (await page.locator("#compare-metrics a[href*='format=csv']").getAttribute("href"))!;
    const lines = (await fetchRows(stage, csv)).filter(
      ({ kind, metric }) => kind === "theme" || (kind === "metric" && metric !== "speech" && metric !== "speeches"),
    );
    const shown = await page
      .locator("#compare-metrics tbody tr")
      .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll<HTMLElement>("td")].map((cell) => cell.dataset.value)));
    expect(shown).toEqual(lines.map((line) => (line.kind === "theme" ? [line.rate1, line.rate2] : [line.value1, line.value2])));
    expect(complaints).toEqual([]);
    await close();
  });

  it("lead from a word's counts to its sentences on both sides, and from a theme to its sentences", async () => {
    const { page, close } = await visit(stage, pair());
    for (const side of [0, 1]) {
      const link = page.locator(`#compare-changes tbody td:nth-child(${side + 2}) a`).first();
      const [href, count] = [(await link.getAttribute("href"))!, Number((await link.textContent())?.replaceAll(",", ""))];
      expect(new URL(href, stage.app.origin).searchParams.get("speech")).toBe(ids[side]);
      const phrase = new URL(href, stage.app.origin).searchParams.get("phrase")!;
      const lines = await fetchRows(
        stage,
        `/api/v1/concordance?phrase=${encodeURIComponent(phrase)}&speech=${ids[side]}&format=csv&limit=500`,
      );
      expect(lines.length, phrase).toBeGreaterThanOrEqual(count);
    }
    await page.locator("#compare-themes svg.chart:visible a[data-mark]").first().click();
    await page.waitForURL(/\/themes\/\w+\/sentences\?speech=/);
    expect(await page.locator("[data-sentence], ol li, table tbody tr").count()).toBeGreaterThan(0);
    await close();
  });

  it("are picked without scripts, by some of their names or by pasted links; a link to nothing is named", async () => {
    const { page, close } = await visit(stage, "/compare", { ...LOOK, javaScript: false });
    const rows = await fetchRows(stage, "/api/v1/speeches?format=csv");
    const fileOf = (id: string | undefined) =>
      rows
        .find(({ speechId }) => speechId === id)!
        .file!.split("/")
        .at(-1)!;
    await page.fill("#compare-speeches input[name=pick] >> nth=0", fileOf(ids[0]));
    await page.fill("input[name=link]", `${stage.app.origin}/speeches/${ids[2]}#s3`);
    await page.click("#compare-speeches button");
    const expectChosen = async (...wanted: (string | undefined)[]) => {
      const names = await page.locator("input[name=pick]").evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
      expect(names.map((name) => name.split(" · ").at(-1))).toEqual([...wanted.map(fileOf), "", ""]);
    };
    await expectChosen(ids[0], ids[2]);
    expect(new URL(page.url()).searchParams.getAll("speech")).toEqual([ids[0], ids[2]]);
    await page.locator("#compare-metrics").waitFor({ state: "attached" });
    const { speech } = (await (await fetch(`${stage.app.origin}/api/v1/speeches/${ids[3]}`)).json()) as { speech: { textHash: string } };
    await page.goto(`${stage.app.origin}/compare?speech=${ids[0]}&link=/t/${speech.textHash.slice(0, 12)}/0-5`);
    await expectChosen(ids[0], ids[3]);
    await page.goto(`${stage.app.origin}/compare?link=/speeches/999999&link=${ids[1]}`);
    expect(await page.locator("main#content").textContent()).toContain("/speeches/999999");
    await page.goto(`${stage.app.origin}/compare?speech=${ids[0]}&pick=txt`);
    await page.locator("main section li a").first().click();
    await page.waitForURL(new RegExp(`speech=${ids[0]}&speech=\\d+`));
    await close();
  });
});

describe("two groups", () => {
  it("are picked by filters in a plain form, named by them, and kept in the address", async () => {
    const { page, close } = await visit(stage, "/compare?mode=groups", { ...LOOK, javaScript: false });
    await page.selectOption("select[name=targetYearFrom]", "2014");
    await page.selectOption("select[name=targetYearTo]", "2016");
    await page.locator("[data-group=reference] summary").first().click();
    await page.check("input[name=referenceLevel][value=county]");
    await page.click("#compare-groups button");
    const address = new URL(page.url());
    expect(Object.fromEntries([...address.searchParams].filter(([, value]) => value !== ""))).toEqual({
      mode: "groups",
      targetYearFrom: "2014",
      targetYearTo: "2016",
      referenceLevel: "county",
    });
    expect(await page.locator("#compare-metrics thead").textContent()).toContain("2014–2016");
    const rows = await fetchRows(stage, `/api/v1/compare?targetYearFrom=2014&targetYearTo=2016&referenceLevel=county&format=csv`);
    const speeches = rows.find(({ metric }) => metric === "speeches")!;
    const shown = await page.locator("#compare-metrics tbody tr").first().locator("td").allTextContents();
    expect(shown).toEqual([speeches.value1, speeches.value2]);
    await close();
  });

  it("have charts and tables like two speeches, and no pair of passages", async () => {
    const { page, complaints, close } = await visit(stage, GROUPS);
    for (const { id, marks } of await chartMarks(page)) expect(marks, id).toBeGreaterThan(0);
    expect(await expectTablesEqualCsv(stage, page)).toBeGreaterThan(20);
    expect(await page.locator("#reuse").count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it("that make no sense are refused with a code, on the page and over the API", async () => {
    const { page, close } = await visit(stage, "/compare?targetYearFrom=abc");
    expect(await page.locator("main code").first().textContent()).toBe("BAD_PARAMETER");
    expect((await fetch(`${stage.app.origin}/api/v1/compare?targetYearFrom=abc`)).status).toBe(400);
    await close();
  });
});

describe("a pasted draft", () => {
  const stored = () => readFileSync("corpus/samples/2022-county-economy-meeting.txt", "utf8");

  it.each([true, false])("gives the figures of the same text when it is stored (scripts: %s)", async (javaScript) => {
    const rows = await fetchRows(stage, "/api/v1/speeches?format=csv");
    const same = rows.find(({ file }) => file?.endsWith("2022-county-economy-meeting.txt"))!.speechId;
    const source = rows.find(({ file }) => file?.endsWith("2022-province-economy-conference.txt"))!.speechId!;
    const { page, complaints, close } = await visit(stage, "/compare?mode=draft", { ...LOOK, javaScript });
    await page.fill("textarea[name=draft]", stored());
    await page.selectOption("select[name=speech] >> nth=0", source);
    await page.click("#compare-draft button[type=submit]");
    await page.waitForSelector("#compare-themes");
    const shown = await page
      .locator("#compare-metrics tbody td")
      .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset.value));
    const lines = await fetchRows(stage, `/api/v1/compare?speech=${same}&speech=${source}&format=csv`);
    const wanted = lines.filter(({ kind, metric }) => kind === "theme" || (kind === "metric" && !metric?.startsWith("speech")));
    expect(shown).toEqual(wanted.flatMap((line) => (line.kind === "theme" ? [line.rate1, line.rate2] : [line.value1, line.value2])));
    expect(await page.inputValue("textarea[name=draft]")).toBe(stored());
    expect(await page.inputValue("select[name=speech] >> nth=0")).toBe(source);
    expect(page.url()).not.toContain("draft=");
    expect(await page.locator("blockquote").count()).toBeGreaterThanOrEqual(2);
    expect(await page.getAttribute("html", "data-leaving")).toBeNull();
    expect(await horizontalOverflow(page)).toBeLessThanOrEqual(0);
    const download = page.waitForEvent("download");
    await page.click("#compare-metrics button:text('CSV')");
    const text = readFileSync((await (await download).path())!, "utf8");
    expect(csvRows(text).find(({ metric }) => metric === "chars")?.value1).toBe(lines.find(({ metric }) => metric === "chars")?.value1);
    expect(complaints).toEqual([]);
    await close();
  });

  it("says what is missing, and takes a file", async () => {
    const { page, close } = await visit(stage, "/compare?mode=draft");
    await page.click("#compare-draft button[type=submit]");
    await page.waitForSelector("text=请贴上草稿");
    await page.setInputFiles("input[name=file]", { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from(stored()) });
    await page.click("#compare-draft button[type=submit]");
    await page.waitForSelector("#compare-metrics");
    await close();
  });

  it("is answered over the API as text, JSON and form, never cached, and refused where it says nothing", async () => {
    const post = (path: string, body: BodyInit, type?: string) =>
      fetch(stage.app.origin + path, { method: "POST", body, ...(type ? { headers: { "content-type": type } } : {}) });
    const form = new FormData();
    form.set("draft", stored());
    const answers = await Promise.all([
      post(`/api/v1/compare?speech=${ids[0]}`, stored(), "text/plain"),
      post("/api/v1/compare", JSON.stringify({ draft: stored(), speech: [Number(ids[0])] }), "application/json"),
      post(`/api/v1/compare?speech=${ids[0]}`, form),
    ]);
    const bodies = (await Promise.all(answers.map((answer) => answer.json()))) as { rows: unknown[]; params: Record<string, unknown> }[];
    expect(bodies[0]!.rows.length).toBeGreaterThan(20);
    for (const body of bodies) expect(body.rows).toEqual(bodies[0]!.rows);
    expect(JSON.stringify(bodies[0]!.params)).not.toContain(stored().slice(0, 8));
    const codes = await Promise.all(
      [
        post("/api/v1/drift?from=2014&to=2020", "高质量发展。", "text/plain"),
        post("/api/v1/compare", " ", "text/plain"),
        post("/api/v1/compare", "{", "application/json"),
        post("/api/v1/compare", "高".repeat(200_001), "text/plain"),
        post("/api/v1/nothing", "高", "text/plain"),
      ].map(async (answer) => ((await (await answer).json()) as { error: { code: string } }).error.code),
    );
    expect(codes).toEqual(["DRAFT_NOT_TAKEN", "DRAFT_EMPTY", "BAD_BODY", "DRAFT_TOO_LONG", "ANALYSIS_UNKNOWN"]);
  });
});
