import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gotoReady, openPage, openReader, openStage, type Stage, scriptsListen } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

const LOOK = { locale: "zh", theme: "light", width: 1440 } as const;

async function openAt(path: string, look: Parameters<typeof openReader>[1] = LOOK) {
  const context = await openReader(stage, look);
  const { page, complaints } = await openPage(context);
  await gotoReady(page, stage.app.origin + path);
  return { context, page, complaints };
}

describe("the command palette", () => {
  it("goes to a page by its name in pinyin", async () => {
    const { context, page, complaints } = await openAt("/methods");
    await page.keyboard.press("Control+k");
    await page.locator(".palette [role=combobox]").fill("zhuti");
    await page.locator(".palette-item[data-highlighted]").waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/themes");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("finds slogans and speeches, and counts any phrase", async () => {
    const { context, page } = await openAt("/");
    await page.locator("[data-open=palette]").click();
    await page.locator(".palette [role=combobox]").fill("高质量发展");
    await page.locator(".palette-item").first().waitFor();
    const items = await page.locator(".palette-item").allTextContents();
    expect(items[0]).toContain("提法");
    expect(items.at(-1)).toContain("数一数");
    await page.locator(".palette-item").last().click();
    await page.waitForURL("**/phrases?q=*");
    expect(new URL(page.url()).searchParams.get("q")).toBe("高质量发展");
    await context.close();
  });

  it.each(["light", "dark"] as const)("can be used by everyone, in %s colours, and closes on Escape", async (theme) => {
    const { context, page, complaints } = await openAt("/methods", { ...LOOK, theme, locale: "en", width: 390 });
    await page.keyboard.press("Control+k");
    await page.locator(".palette-item").first().waitFor();
    const { violations } = await new AxeBuilder({ page }).include(".palette").analyze();
    expect(
      violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
    ).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".palette").waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("single keys", () => {
  it("focus the phrase box and show the help, but not while one types", async () => {
    const { context, page } = await openAt("/");
    const focused = () => page.evaluate(() => document.activeElement?.id);
    const press = async () => {
      if ((await focused()) !== "phrase-box") await page.keyboard.press("/");
      return focused();
    };
    await expect.poll(press).toBe("phrase-box");
    await page.keyboard.type("?/");
    expect(await page.locator("#phrase-box").inputValue()).toBe("?/");
    expect(await page.locator(".palette").count()).toBe(0);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press("?");
    await page.locator(".palette kbd").first().waitFor();
    await context.close();
  });

  it("can be switched off, and stay off", async () => {
    const { context, page } = await openAt("/");
    await page.keyboard.press("?");
    await page.locator(".palette input[type=checkbox]").uncheck();
    await page.keyboard.press("Escape");
    await page.reload();
    await scriptsListen(page);
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe("phrase-box");
    await page.keyboard.press("Control+k");
    await page.locator(".palette-item").first().waitFor();
    await context.close();
  });
});
