import { mkdirSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartMarks, horizontalOverflow, overlappingTexts } from "./measures.ts";
import { type Look, openPage, openReader, openStage, type Stage } from "./stage.ts";

/** Every page; `charts` is the least number of charts it must show. */
const PAGES = [
  { name: "overview", path: "/", charts: 3 },
  { name: "slogans", path: "/slogans", charts: 1 },
  { name: "slogans-ranks", path: "/slogans?form=ranks&kind=policy", charts: 1 },
  { name: "slogan", path: "/slogans/高质量发展", charts: 2 },
  { name: "slogan-sentences", path: "/slogans/高质量发展/sentences?of=inside", charts: 0 },
  { name: "slogans-silence", path: "/slogans/silence", charts: 0 },
  { name: "slogans-watch", path: "/slogans/watch?all=1", charts: 0 },
  { name: "themes", path: "/themes", charts: 8 },
  { name: "theme", path: "/themes/industry", charts: 2 },
  { name: "theme-sentences", path: "/themes/party/sentences?order=score", charts: 0 },
  { name: "theme-borderline", path: "/themes/industry/sentences?borderline=1", charts: 0 },
  { name: "themes-none", path: "/themes/none/sentences", charts: 0 },
  { name: "drift", path: "/drift", charts: 1 },
  { name: "drift-slogans", path: "/drift?unit=slogan", charts: 1 },
  { name: "compare", path: "/compare?speech=1&speech=2", charts: 1 },
  { name: "compare-groups", path: "/compare?mode=groups", charts: 0 },
  { name: "compare-draft", path: "/compare?mode=draft", charts: 0 },
  { name: "similarity", path: "/similarity", charts: 1 },
  { name: "reuse", path: "/reuse", charts: 0 },
  { name: "discovery", path: "/discovery", charts: 0 },
  { name: "draft", path: "/draft", charts: 0 },
  { name: "import", path: "/import", charts: 0 },
  { name: "suspects", path: "/suspects", charts: 0 },
  { name: "phrases", path: "/phrases?q=高质量发展；乡村振兴", charts: 3 },
  { name: "phrases-empty", path: "/phrases", charts: 0 },
  { name: "phrases-expanded", path: "/phrases?q=高质量*&smoothing=1", charts: 2 },
  { name: "concordance", path: "/concordance?q=高质量发展；推动…发展", charts: 2 },
  { name: "concordance-empty", path: "/concordance", charts: 0 },
  { name: "speeches", path: "/speeches", charts: 0 },
  { name: "speech", path: "/speeches/1", charts: 3 },
  { name: "methods", path: "/methods", charts: 0 },
  { name: "api-guide", path: "/api-guide", charts: 0 },
  { name: "reproduce", path: "/reproduce", charts: 0 },
];
const LOOKS: Look[] = (["zh", "en"] as const).flatMap((locale) =>
  (["light", "dark"] as const).flatMap((theme) => [390, 1440].map((width) => ({ locale, theme, width }))),
);
const OUTPUT = "tests/output/pages";

/** Accessibility is checked in both themes, once in each language and width; it is the slow part. */
const isChecked = ({ locale, width }: Look) => (locale === "zh") === (width === 1440);

async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}

let stage: Stage;
beforeAll(async () => {
  mkdirSync(OUTPUT, { recursive: true });
  stage = await openStage();
});
afterAll(() => stage?.close());

describe.each(LOOKS)("in $locale, $theme, $width px", (look) => {
  it.each(PAGES)("$name is whole, fits, and can be read by everyone", async ({ name, path, charts }) => {
    const context = await openReader(stage, look);
    try {
      const { page, complaints } = await openPage(context);
      const answer = await page.goto(stage.app.origin + path, { waitUntil: "load" });
      await page.locator("main#content").waitFor();
      expect(answer?.status()).toBe(200);
      await page.screenshot({ path: `${OUTPUT}/${name}-${look.locale}-${look.theme}-${look.width}.png`, fullPage: true, caret: "initial" });
      expect(await horizontalOverflow(page)).toBeLessThanOrEqual(0);
      const shown = await chartMarks(page);
      expect(shown.length).toBeGreaterThanOrEqual(charts);
      expect(shown.filter((chart) => chart.marks === 0)).toEqual([]);
      expect(await overlappingTexts(page)).toEqual([]);
      if (isChecked(look)) expect(await seriousViolations(page)).toEqual([]);
      await page.setViewportSize({ width: 768, height: 900 });
      expect(await horizontalOverflow(page)).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  });
});
