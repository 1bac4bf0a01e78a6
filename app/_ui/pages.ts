/** Cheap pages are warmed up before those that count for seconds over millions of characters. */
export type WarmUp = "soon" | "late";

/**
 * One address under which a page is opened by itself: by the launcher to fill the caches, by the tests to
 * look at it.
 */
export interface PageView {
  /**
   * Path and query; `{speech}`, `{otherSpeech}`, `{slogan}`, `{theme}`, `{phrase}` stand for one that the
   * corpus has.
   */
  address: string;
  /** The least number of charts that it shows of the sample speeches. */
  charts?: number;
  /** Given for what readers open first. */
  warm?: WarmUp;
}

/** The menus of the navigation in their order; their names are `common.menu.<key>`. */
export const NAV_MENUS = ["count", "change", "compare", "corpus"] as const;
export type NavMenu = (typeof NAV_MENUS)[number];

/** A page: a folder of app/ with its page.tsx. */
export interface PageEntry {
  /** Its folder as an address, e.g. `/speeches/[id]`. */
  route: string;
  /**
   * Key of its name in both catalogs; without one it is reached from other pages only and is not in the
   * palette.
   */
  name?: string;
  /** Its name in pinyin and first letters, by which the palette finds it as well. */
  pinyin?: string;
  /** Where its link stands: beside the product's name, in a menu of the navigation, or at the foot of every page. */
  group?: "home" | NavMenu | "foot";
  /** True where no figure follows the filters, which the strip says. */
  ignoresFilters?: true;
  /** The plain view first; none for a page that leads on to another. */
  views: readonly PageView[];
}

/**
 * Every page; those of the navigation in its order. A new page is one entry here, and its name in both
 * catalogs.
 */
export const PAGES: readonly PageEntry[] = [
  page("overview", "/", "zonglan zl shouye sy", [{ address: "/", charts: 3, warm: "soon" }], { group: "home" }),
  page("slogans", "/slogans", "tifa tf kouhao kh", [
    { address: "/slogans", charts: 1, warm: "soon" },
    { address: "/slogans?form=ranks&kind=policy", charts: 1 },
  ]),
  page("themes", "/themes", "zhuti zt", [{ address: "/themes", charts: 8, warm: "soon" }]),
  page(
    "drift",
    "/drift",
    "bianqian bq bianhua bh",
    [
      { address: "/drift", charts: 1, warm: "late" },
      { address: "/drift?unit=slogan", charts: 1, warm: "late" },
    ],
    { group: "change" },
  ),
  page("phrases", "/phrases", "chaduanyu cdy duanyu dy", [
    { address: "/phrases" },
    { address: "/phrases?q={phrase}", charts: 1, warm: "soon" },
    { address: "/phrases?q=高质量发展；乡村振兴", charts: 3 },
    { address: "/phrases?q=高质量*&smoothing=1", charts: 2 },
  ]),
  page(
    "panel",
    "/panel",
    "mianban mb diqu dq",
    [{ address: "/panel" }, { address: "/panel?q={phrase}" }, { address: "/panel?q={phrase}&theme={theme}&fill=all" }],
    { group: "compare" },
  ),
  page("map", "/map", "ditu dt", [{ address: "/map" }, { address: "/map?q={phrase}" }, { address: "/map?q={phrase}&at=change" }], {
    group: "compare",
  }),
  page("targets", "/targets", "mubiao mb zhibiao zb", [{ address: "/targets", warm: "late" }, { address: "/targets?indicator=grain" }], {
    group: "change",
  }),
  page("diffusion", "/diffusion", "chuanbo cb kuosan ks", [{ address: "/diffusion" }, { address: "/diffusion?q={phrase}", charts: 1 }], {
    group: "change",
  }),
  page("concordance", "/concordance", "liju lj suoyin sy", [
    { address: "/concordance" },
    { address: "/concordance?phrase={phrase}", charts: 2, warm: "soon" },
    { address: "/concordance?q=高质量发展；推动…发展", charts: 2 },
  ]),
  page(
    "compare",
    "/compare",
    "bijiao bj duibi db",
    [
      { address: "/compare", warm: "soon" },
      { address: "/compare?speech={speech}&speech={otherSpeech}", charts: 1 },
      { address: "/compare?mode=groups" },
      { address: "/compare?mode=draft" },
    ],
    { group: "compare", ignoresFilters: true },
  ),
  page("similarity", "/similarity", "xiangsidu xsd", [{ address: "/similarity", charts: 1, warm: "late" }], { group: "compare" }),
  page("reuse", "/reuse", "yanyong yy fuyong fy", [{ address: "/reuse", warm: "late" }], { group: "compare" }),
  page("discovery", "/discovery", "xintifa xtf faxian fx", [{ address: "/discovery", warm: "late" }]),
  page("draft", "/draft", "chacaogao ccg caogao cg", [{ address: "/draft" }], { group: "compare", ignoresFilters: true }),
  page("new", "/new", "xindao xd zuijin zj", [{ address: "/new" }, { address: "/new?since=2000-01-01" }], { group: "change" }),
  page("speeches", "/speeches", "jianghua jh", [{ address: "/speeches", warm: "soon" }], { group: "corpus" }),
  page("import", "/import", "daoru dr", [{ address: "/import" }], { group: "corpus", ignoresFilters: true }),
  page("methods", "/methods", "fangfa ff", [{ address: "/methods", warm: "soon" }], { group: "corpus", ignoresFilters: true }),
  page("api", "/api-guide", "jiekou jk", [{ address: "/api-guide" }], { group: "corpus", ignoresFilters: true }),
  {
    route: "/reproduce",
    name: "reproduce.title",
    pinyin: "fuxian fx nengfoufuxian",
    group: "foot",
    ignoresFilters: true,
    views: [{ address: "/reproduce" }],
  },
  { route: "/slogans/silence", views: [{ address: "/slogans/silence", warm: "soon" }] },
  {
    route: "/slogans/watch",
    ignoresFilters: true,
    views: [{ address: "/slogans/watch", warm: "soon" }, { address: "/slogans/watch?all=1" }],
  },
  { route: "/slogans/[slogan]", views: [{ address: "/slogans/{slogan}", charts: 2 }] },
  { route: "/slogans/[slogan]/sentences", views: [{ address: "/slogans/{slogan}/sentences?of=inside" }] },
  { route: "/themes/own", views: [{ address: "/themes/own" }, { address: "/themes/own?strong=高质量发展" }] },
  { route: "/themes/[theme]", views: [{ address: "/themes/{theme}", charts: 2 }] },
  {
    route: "/themes/[theme]/sentences",
    views: [
      { address: "/themes/{theme}/sentences?order=score" },
      { address: "/themes/{theme}/sentences?borderline=1" },
      { address: "/themes/none/sentences" },
    ],
  },
  { route: "/speeches/[id]", ignoresFilters: true, views: [{ address: "/speeches/{speech}", charts: 3 }] },
  {
    route: "/login",
    name: "login.title",
    pinyin: "guanlikouling glkl denglu dl",
    group: "foot",
    ignoresFilters: true,
    views: [{ address: "/login" }],
  },
  { route: "/suspects", ignoresFilters: true, views: [{ address: "/suspects" }] },
  { route: "/ngrams", views: [] },
  { route: "/t/[hash]/[span]", views: [] },
];

/** A page of the navigation, in the first menu unless given; its name is `common.nav.<key>`. */
function page(
  key: string,
  route: string,
  pinyin: string,
  views: readonly PageView[],
  more: Pick<PageEntry, "group" | "ignoresFilters"> = {},
): PageEntry {
  return { route, name: `common.nav.${key}`, pinyin, group: "count", views, ...more };
}

export type PagePart = "speech" | "otherSpeech" | "slogan" | "theme" | "phrase";

/**
 * The address of a view with its parts filled in, percent-encoded.
 *
 * @throws RangeError for a part that is not given
 */
export function fillAddress(address: string, parts: Partial<Record<PagePart, string>>): string {
  const filled = address.replace(/\{(\w+)\}/g, (_, name: PagePart) => {
    const value = parts[name];
    if (value === undefined) throw new RangeError(`${address} needs a ${name}`);
    return value;
  });
  return encodeURI(filled);
}
