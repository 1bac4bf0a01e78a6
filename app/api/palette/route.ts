import { getTranslate, type Translate } from "#lib/i18n/index.ts";
import { resolveLocale } from "#lib/i18n/locale.ts";
import { errorResponse } from "../../_server/error-response.ts";
import { sloganNames } from "../../_server/find-slogan.ts";
import { corpusFacets } from "../../_server/run.ts";
import { PAGES } from "../../_ui/pages.ts";
import type { PaletteData, PaletteItem } from "../../_ui/palette/palette-items.ts";

export const dynamic = "force-dynamic";

/** Speeches that the palette knows, newest first; the library searches them all. */
const MOST_SPEECHES = 3_000;

/** `GET /api/palette?lang=zh|en`: what the command palette leads to, and its words. */
export async function GET(request: Request): Promise<Response> {
  try {
    const search = new URL(request.url).searchParams;
    const t = getTranslate(resolveLocale({ query: search.get("lang"), header: request.headers.get("accept-language") }));
    const [slogans, { speeches, views }] = await Promise.all([sloganNames(), corpusFacets()]);
    const newest = [...speeches].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || b.id - a.id).slice(0, MOST_SPEECHES);
    const items: PaletteItem[] = [
      ...pageItems(t),
      ...views.map((name) => item("view", name, `/?${new URLSearchParams({ view: name })}`, t("palette.view").toLowerCase())),
      ...slogans.map((slogan) => item("slogan", slogan, `/slogans/${encodeURIComponent(slogan)}`)),
      ...newest.map(({ id, title, year }) => item("speech", yearBehind(title, year), `/speeches/${id}`, year === null ? "" : String(year))),
    ];
    return Response.json({ items, words: wordsOf(t) } satisfies PaletteData);
  } catch (error) {
    return errorResponse(error);
  }
}

/** Found by both languages' names: a reader of English pages may know the Chinese one. */
function pageItems(t: Translate): PaletteItem[] {
  const other = getTranslate(t.locale === "zh" ? "en" : "zh");
  return PAGES.flatMap(({ route, name, pinyin = "" }) =>
    name === undefined ? [] : [item("page", t(name), route, `${pinyin} ${other(name).toLowerCase()}`)],
  );
}

/** What is typed finds the beginning of a title first, so its year stands behind it. */
function yearBehind(title: string, year: number | null): string {
  return year === null || title.includes(String(year)) ? title : `${title} · ${year}`;
}

function item(kind: PaletteItem["kind"], label: string, href: string, keywords = ""): PaletteItem {
  return { kind, label, href, keywords };
}

function wordsOf(t: Translate): PaletteData["words"] {
  return {
    placeholder: t("palette.placeholder"),
    label: t("palette.label"),
    help: t("palette.help"),
    single: t("palette.single"),
    close: t("palette.close"),
    page: t("palette.page"),
    slogan: t("palette.slogan"),
    speech: t("palette.speech"),
    view: t("palette.view"),
    count: t("palette.count"),
    countPhrase: t("palette.countPhrase", { phrase: "{phrase}" }),
    shortcuts: [
      ["Ctrl K / ⌘ K", t("palette.keyPalette")],
      ["/", t("palette.keyPhrase")],
      ["?", t("palette.keyHelp")],
      ["← ↑ → ↓", t("palette.keyArrows")],
      ["Esc", t("palette.keyEscape")],
    ],
  };
}
