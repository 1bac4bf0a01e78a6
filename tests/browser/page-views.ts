import { fillAddress, PAGES, type PagePart } from "../../app/_ui/pages.ts";
import type { Stage } from "./stage.ts";

/** A view of a page as a test opens it. */
export interface TestView {
  /** Its address in words of files, e.g. `slogans-form-ranks`. */
  name: string;
  address: string;
  /** The least number of charts that it must show. */
  charts: number;
  /** True for the plain view, the first of its page. */
  isPlain: boolean;
}

/** Every view of every page; addresses still have their open parts. */
export const VIEWS: readonly TestView[] = PAGES.flatMap(({ views }) =>
  views.map(({ address, charts = 0 }, at) => ({ name: nameOf(address), address, charts, isPlain: at === 0 })),
);

function nameOf(address: string): string {
  return address.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "overview";
}

/** What stands for the open parts of addresses, asked of the app itself. */
export async function pageParts({ app }: Stage): Promise<Record<PagePart, string>> {
  const rows = async (question: string) => {
    const answer = await fetch(`${app.origin}/api/v1/${question}`);
    return ((await answer.json()) as { rows: Record<string, unknown>[] }).rows;
  };
  const [speeches, slogans, themes] = await Promise.all([rows("speeches"), rows("slogans"), rows("theme-coverage")]);
  const said = slogans.sort((a, b) => Number(b.count) - Number(a.count))[0]?.slogan;
  const largest = themes.sort((a, b) => Number(b.themeSentences) - Number(a.themeSentences))[0]?.theme;
  const parts = { speech: speeches[0]?.speechId, otherSpeech: speeches[1]?.speechId, slogan: said, theme: largest, phrase: said };
  return Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, String(value)])) as Record<PagePart, string>;
}

/** The address of a view with its open parts filled in. */
export function addressOf({ address }: TestView, parts: Record<PagePart, string>): string {
  return fillAddress(address, parts);
}
