import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openOwnStage, openPage, openReader, type Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openOwnStage();
});
afterAll(() => stage?.close());

const LOOK = { locale: "zh", theme: "light", width: 1440 } as const;

async function withPage(
  look: Parameters<typeof openReader>[1],
  run: (page: Awaited<ReturnType<typeof openPage>>["page"]) => Promise<void>,
) {
  const context = await openReader(stage, look);
  try {
    await run((await openPage(context)).page);
  } finally {
    await context.close();
  }
}

interface Line {
  speechId: number;
  sentence: number;
  start: number;
  end: number;
  node: string;
  textHash: string;
}

async function lines(phrase: string): Promise<Line[]> {
  const answer = await fetch(`${stage.app.origin}/api/v1/concordance?phrase=${encodeURIComponent(phrase)}&limit=1000`);
  return ((await answer.json()) as { rows: Line[] }).rows;
}

describe("from a number to its sentence", () => {
  it("takes two clicks from the overview's charts to the sentence in the reader", async () => {
    await withPage(LOOK, async (page) => {
      await page.goto(`${stage.app.origin}/`);
      await page.locator('figure svg.chart a[href^="/concordance"]:visible').first().click();
      await page.locator(".kwic tbody tr").first().waitFor();
      const node = page.locator(".kwic tbody .kwic-node a").first();
      const words = await node.textContent();
      await node.click();
      await page.waitForURL(/\/speeches\/\d+\?at=\d+-\d+(?:&[^#]*)?#s\d+$/);
      expect(
        await page
          .locator(".sentence:target mark.hit")
          .allTextContents()
          .then((texts) => texts.join("")),
      ).toBe(words);
      expect(await page.locator(".sentence:target").isVisible()).toBe(true);
      const box = await page.locator(".sentence:target").boundingBox();
      expect(box!.y).toBeGreaterThanOrEqual(0);
      expect(box!.y).toBeLessThan(900);
    });
  });

  it("shows a sentence that proves it beside every finding with sentences, and the reader marks the same words", async () => {
    await withPage({ ...LOOK, javaScript: false }, async (page) => {
      await page.goto(`${stage.app.origin}/slogans/${encodeURIComponent("高质量发展")}`);
      const blocks = ["#slogan-series", "#three-way-count", "#slogan-groups", "#slogan-adoption"];
      for (const block of blocks) expect(await page.locator(`${block} .finding .proof mark`).textContent(), block).toBe("高质量发展");
      await page.locator("#slogan-series .finding .proof a").click();
      await page.waitForURL(/\/speeches\/\d+\?at=\d+-\d+#s\d+$/);
      expect(await page.locator(".sentence:target mark.hit").allTextContents()).toEqual(["高质量发展"]);
    });
  });

  it("leads from an address of text hash and offsets to the same sentence", async () => {
    const [line] = await lines("高质量发展");
    const answer = await fetch(`${stage.app.origin}/t/${line!.textHash.slice(0, 16)}/${line!.start}-${line!.end}`, { redirect: "manual" });
    expect(answer.status).toBe(307);
    expect(answer.headers.get("location")).toBe(`/speeches/${line!.speechId}?at=${line!.start}-${line!.end}#s${line!.sentence}`);
    for (const wrong of [`/t/${"0".repeat(16)}/1-2`, `/t/${line!.textHash}/5-5`, `/t/${line!.textHash}/0-99999999`, "/t/zz/1-2"])
      expect((await fetch(stage.app.origin + wrong)).status, wrong).toBe(404);
  });
});

describe("the concordance", () => {
  it("leafs through all lines, each once", async () => {
    const all = await lines("发展");
    expect(all.length).toBeGreaterThan(30);
    await withPage({ ...LOOK, javaScript: false }, async (page) => {
      const seen: (string | null)[] = [];
      await page.goto(`${stage.app.origin}/concordance?phrase=发展&limit=25`);
      for (;;) {
        for (const link of await page.locator(".kwic tbody .kwic-node a").all()) seen.push(await link.getAttribute("href"));
        const next = page.locator('a[rel="next"]');
        if ((await next.count()) === 0) break;
        await page.goto(new URL((await next.getAttribute("href"))!, stage.app.origin).href);
      }
      expect(seen).toEqual(all.map(({ speechId, sentence, start, end }) => `/speeches/${speechId}?at=${start}-${end}#s${sentence}`));
    });
  });

  it("keeps every node in one column, on a phone too", async () => {
    for (const width of [390, 1440])
      await withPage({ ...LOOK, width }, async (page) => {
        await page.goto(`${stage.app.origin}/concordance?phrase=高质量发展`);
        const centres = await page.locator(".kwic tbody .kwic-node").evaluateAll((nodes) =>
          nodes.map((node) => {
            const { left, right } = node.getBoundingClientRect();
            return Math.round(left + right);
          }),
        );
        expect(centres.length).toBeGreaterThan(5);
        expect(new Set(centres).size).toBe(1);
      });
  });
});

describe("the reader", () => {
  it("hides and shows what is marked, by its address", async () => {
    await withPage({ ...LOOK, javaScript: false }, async (page) => {
      await page.goto(`${stage.app.origin}/speeches/1`);
      const marks = () => Promise.all([page.locator("#text .slogan").count(), page.locator("#text .theme-sign").count()]);
      const [slogans, themes] = await marks();
      expect(Math.min(slogans, themes)).toBeGreaterThan(0);
      const text = await page.locator("#s5").evaluate((sentence) =>
        [...sentence.childNodes]
          .filter((node) => !(node as Element).matches?.(".theme-sign, .sentence-link"))
          .map((node) => node.textContent)
          .join(""),
      );
      await page.goto(`${stage.app.origin}/speeches/1?hide=slogans&hide=themes`);
      expect(await marks()).toEqual([0, 0]);
      const document = (await (await fetch(`${stage.app.origin}/api/v1/speeches/1`)).json()) as { sentences: { text: string }[] };
      expect(document.sentences[5]?.text).toBe(text);
    });
  });

  it("has every sentence once, in order, and a receipt that adds up", async () => {
    const { text, sentences } = (await (await fetch(`${stage.app.origin}/api/v1/speeches/1`)).json()) as {
      text: string;
      sentences: { start: number; end: number; text: string }[];
    };
    for (const sentence of sentences) expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
    const { receipt, file, textHash } = (await (await fetch(`${stage.app.origin}/api/v1/speeches/1/receipt`)).json()) as {
      receipt: { rawUnits: number; keptUnits: number; removedUnits: number };
      file: string;
      textHash: string;
    };
    expect(receipt.keptUnits + receipt.removedUnits).toBe(receipt.rawUnits);
    expect(file).not.toBe("");
    expect(textHash).toMatch(/^[0-9a-f]{64}$/);
    for (const path of ["/api/v1/speeches/999999", "/api/v1/speeches/999999/receipt", "/api/v1/speeches/abc/receipt"]) {
      const answer = await fetch(stage.app.origin + path);
      expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([404, "SPEECH_NOT_FOUND"]);
    }
  });
});

describe("the library", () => {
  it("takes a speech out and puts it back, without scripts", async () => {
    await withPage({ ...LOOK, javaScript: false }, async (page) => {
      await page.goto(`${stage.app.origin}/speeches`);
      const rows = page.locator("table[data-analysis=speeches] tbody tr");
      const before = await rows.count();
      await rows.first().locator("button[value=remove]").click();
      await expect.poll(() => rows.count()).toBe(before - 1); // Without scripts the rows come in a later piece of the page.
      await page.locator("[role=status] button[value=restore]").click();
      await expect.poll(() => rows.count()).toBe(before);
    });
  });

  it("corrects a date and takes the correction back; a value that makes no sense is refused with its reason", async () => {
    await withPage({ ...LOOK, javaScript: false }, async (page) => {
      await page.goto(`${stage.app.origin}/speeches/2`);
      const form = page.locator('form:has(input[name=field][value="date"])');
      const open = () => page.locator('details:has(input[name=field][value="date"]) summary').click();
      const before = await page.locator("main h1 + p").textContent();
      await open();
      await form.locator("input[name=value]").fill("1987-06");
      await form.locator("button[value=correct]").click();
      await expect.poll(() => page.locator("main h1 + p").textContent()).toContain("1987-06");
      await open();
      await form.locator("button[value=undo-correction]").click();
      await expect.poll(() => page.locator("main h1 + p").textContent()).toBe(before);
      await open();
      await form.locator("input[name=value]").fill("1987-13");
      await form.locator("button[value=correct]").click();
      await page.locator("[role=alert]").waitFor();
      expect(await page.locator("main h1 + p").textContent()).toBe(before);
    });
  });

  it("finds titles and hands the chosen speeches on to be compared", async () => {
    await withPage({ ...LOOK, javaScript: false }, async (page) => {
      await page.goto(`${stage.app.origin}/speeches`);
      const boxes = page.locator("input[type=checkbox][name=speech]");
      const chosen = [await boxes.nth(0).getAttribute("value"), await boxes.nth(2).getAttribute("value")];
      const title = (await page.locator("table[data-analysis=speeches] tbody th a").first().textContent())!;
      await boxes.nth(0).check();
      await boxes.nth(2).check();
      await page.locator("#compare-form button").first().click();
      await expect.poll(() => new URL(page.url()).searchParams.getAll("speech")).toEqual(chosen);
      await page.goto(`${stage.app.origin}/speeches?title=${encodeURIComponent(title)}`);
      expect(await page.locator("table[data-analysis=speeches] tbody th a").allTextContents()).toContain(title);
      expect(await page.locator("table[data-analysis=speeches] tbody tr").count()).toBeLessThan(5);
    });
  });

  it("changes several chosen speeches alike, and takes that back", async () => {
    await withPage({ ...LOOK, javaScript: false }, async (page) => {
      await page.goto(`${stage.app.origin}/speeches`);
      const boxes = page.locator("input[type=checkbox][name=speech]");
      const ids = [await boxes.nth(0).getAttribute("value"), await boxes.nth(1).getAttribute("value")];
      await boxes.nth(0).check();
      await boxes.nth(1).check();
      await page.locator("#compare-form button").nth(1).click();
      await expect.poll(() => page.locator("table[data-analysis=speeches] tbody tr").count()).toBe(2);
      const speakers = () => page.locator("table[data-analysis=speeches] [data-key=speaker][data-value]").allTextContents();
      const before = await speakers();
      const form = page.locator('form[action="/api/speeches/several"]:has([value=speaker])');
      await form.locator("xpath=ancestor::details").locator("summary").click();
      await form.locator("input[name=value]").fill("某甲");
      await form.locator("button").click();
      await expect.poll(speakers).toEqual(["某甲", "某甲"]);
      await page.locator("[role=status] button[value=undo-correction]").click();
      await page.waitForURL(/done=undo-correction/);
      await page.goto(`${stage.app.origin}/speeches?${ids.map((id) => `speech=${id}`).join("&")}`);
      await expect.poll(speakers).toEqual(before);
    });
  });

  it("takes the speeches of a form as numbers and runs of numbers, and nothing else", async () => {
    const accept = (speech: string) =>
      fetch(`${stage.app.origin}/api/speeches/suggestions`, {
        method: "POST",
        redirect: "manual",
        body: new URLSearchParams({ speech, field: "occasion", back: "/speeches" }),
      });
    expect((await accept("9001-9003,9007")).status).toBe(303);
    const refused = await accept("1-x");
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain("BAD_PARAMETER");
  });

  it("refuses changes from other sites, and leads nobody elsewhere", async () => {
    const change = (headers: Record<string, string>, back = "/speeches") =>
      fetch(`${stage.app.origin}/api/speeches/1`, {
        method: "POST",
        redirect: "manual",
        headers,
        body: new URLSearchParams({ intent: "correct", field: "region", value: "青禾", back }),
      });
    expect((await change({ origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await change({ "sec-fetch-site": "cross-site" })).status).toBe(403);
    for (const back of ["//elsewhere.example/", "https://elsewhere.example/", "/.//elsewhere.example", "/\\elsewhere.example"]) {
      const answer = await change({}, back);
      expect(answer.status).toBe(303);
      expect(answer.headers.get("location"), back).toMatch(/^\/(?![/\\])/);
    }
    const undone = await fetch(`${stage.app.origin}/api/speeches/1`, { method: "PATCH", body: JSON.stringify({ region: null }) });
    expect(undone.status).toBe(200);
  });
});
