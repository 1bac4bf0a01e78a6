import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openOwnStage, openPage, openReader, type Stage, scriptsListen } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openOwnStage();
});
afterAll(() => stage?.close());

async function visit(path: string, javaScript = true) {
  const context = await openReader(stage, { locale: "zh", theme: "light", width: 1280, javaScript });
  const { page, complaints } = await openPage(context);
  await page.goto(stage.app.origin + path, { waitUntil: "load" });
  if (javaScript) await scriptsListen(page);
  return { page, complaints, close: () => context.close() };
}

describe("the draft page", () => {
  it.each([true, false])("marks what it finds and keeps the draft (scripts: %s)", async (javaScript) => {
    const { page, complaints, close } = await visit("/draft", javaScript);
    const draft = "坚持高质展发展、乡村振新，做到“两个维护”。记取大跃进的教训，落实四个全面战略布局，全面建设小康社会。";
    await page.fill("textarea", draft);
    await page.click("form[action='/api/draft-form'] button[type=submit]");
    await page.waitForSelector("mark");
    const marked = (status: string) => page.locator(`mark[data-status=${status}]`).allTextContents();
    expect(await marked("outdated")).toEqual(["大跃进", "全面建设小康社会"]);
    expect(await marked("near")).toEqual(["高质展发展", "乡村振新"]);
    expect(await marked("unseen")).toEqual(["四个全面战略布局"]);
    const findings = page.locator("[data-findings]");
    expect(await findings.evaluateAll((parts) => parts.map((part) => part.getAttribute("data-findings")))).toEqual([
      "outdated",
      "near",
      "unseen",
      "current",
    ]);
    const [outdated, near, unseen, current] = await findings.allTextContents();
    expect(outdated).toMatch(/正式否定[\s\S]*后继提法：全面建设社会主义现代化国家/u);
    expect(near).toMatch(/乡村振兴[\s\S]*末次使用：20\d\d/u);
    expect(unseen).not.toContain("后继提法");
    expect(current).toMatch(/两个维护[\s\S]*末次使用：20\d\d[\s\S]*两个维护/u);
    expect(await page.inputValue("textarea")).toBe(draft);
    expect(decodeURIComponent(page.url())).not.toContain("小康");
    await page.reload();
    expect(await page.inputValue("textarea")).toBe("");
    expect(await page.locator("mark").count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it("reads an uploaded file, and says what is missing", async () => {
    const { page, close } = await visit("/draft");
    await page.click("form[action='/api/draft-form'] button[type=submit]");
    await page.waitForSelector("text=请贴上草稿");
    await page.setInputFiles("input[type=file]", { name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("坚定四个自信。") });
    await page.click("form[action='/api/draft-form'] button[type=submit]");
    await page.waitForSelector("mark");
    expect(await page.locator("mark").allTextContents()).toEqual(["四个自信"]);
    await close();
  });
});

describe("POST /api/draft-check", () => {
  const post = (body: string, type: string) =>
    fetch(`${stage.app.origin}/api/draft-check`, { method: "POST", body, headers: { "content-type": type } });

  it("is the older address of the analysis, which no GET answers", async () => {
    const text = "做到“两个维护”，坚持高质展发展。";
    const about = (path: string) =>
      fetch(stage.app.origin + path, { method: "POST", body: text, headers: { "content-type": "text/plain" } });
    const [older, v1] = await Promise.all([about("/api/draft-check"), about("/api/v1/draft-check")]);
    const body = (await older.json()) as { rows: unknown[] };
    expect(body.rows).toHaveLength(2);
    expect(await v1.json()).toEqual(body);
    const asked = await fetch(`${stage.app.origin}/api/v1/draft-check?text=${encodeURIComponent(text)}`);
    expect(asked.status).toBe(400);
    const { error } = (await asked.json()) as { error: { code: string; message: string } };
    expect(error.code).toBe("DRAFT_MISSING");
    expect(error.message).toContain("POST");
  });

  it("answers text and JSON alike, and refuses what is neither", async () => {
    const text = "做到两个维护。";
    const plain = (await (await post(text, "text/plain")).json()) as { rows: unknown[] };
    const json = (await (await post(JSON.stringify({ text, years: 5 }), "application/json")).json()) as { rows: unknown[] };
    expect(plain.rows).toHaveLength(1);
    expect(json.rows).toEqual(plain.rows);
    expect((await post("{", "application/json")).status).toBe(400);
    expect((await post("x".repeat(200_001), "text/plain")).status).toBe(400);
  });
});

describe("the page of new slogans", () => {
  it("accepts with one click and takes out with another, without scripts", async () => {
    const { page, close } = await visit("/discovery", false);
    const first = page.locator("#proposals tbody tr").first();
    const phrase = await first.locator("th").textContent();
    await first.locator("button").click();
    await page.waitForURL(/\/discovery$/);
    expect(await page.locator("#own li").count()).toBe(1);
    expect(await page.locator("#own").textContent()).toContain(phrase);
    expect(await page.locator("#proposals tbody th").allTextContents()).not.toContain(phrase);
    await page.locator("#own [data-action=remove]").click();
    await page.waitForURL(/\/discovery$/);
    expect(await page.locator("#own").count()).toBe(0);
    await close();
  });

  it("adds a slogan with a count while it is typed, changes it and takes it out", async () => {
    const { page, complaints, close } = await visit("/discovery");
    await page.fill("#new-slogan", "河长");
    await page.waitForFunction(() => /\d/u.test(document.querySelector("#add-slogan [data-live-count]")?.textContent ?? ""));
    await page.fill("#add-slogan input[name=gloss]", "River chiefs");
    await page.click("#add-slogan button[type=submit]");
    const own = page.locator("#own li");
    await own.waitFor();
    expect(await own.textContent()).toMatch(/^河长 River chiefs/u);
    await own.locator("summary").click();
    await own.locator("input[name=variants]").fill("河湖长");
    await own.locator("input[name=gloss]").fill("River and lake chiefs");
    await own.locator("[data-action=save]").click();
    await page.waitForSelector("#own li:has-text('River and lake chiefs')");
    expect(await own.locator("input[name=variants]").inputValue()).toBe("河湖长");
    await own.locator("[data-action=remove]").click();
    await page.waitForSelector("#own", { state: "detached" });
    expect(complaints).toEqual([]);
    await close();
  });

  it("refuses other sites and unknown slogans", async () => {
    const send = (method: string, headers: Record<string, string>) =>
      fetch(`${stage.app.origin}/api/lexicon`, { method, headers, body: JSON.stringify({ slogan: "没有的提法" }) });
    expect((await send("POST", { origin: "http://elsewhere.example" })).status).toBe(403);
    expect((await send("DELETE", {})).status).toBe(404);
  });
});
