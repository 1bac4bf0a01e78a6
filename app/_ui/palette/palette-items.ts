/** A place that the palette leads to. */
export interface PaletteItem {
  kind: "page" | "slogan" | "speech" | "view" | "count";
  label: string;
  href: string;
  /** Further words that find it, e.g. a page's name in pinyin. */
  keywords: string;
}

/** What the palette loads when it is first opened. */
export interface PaletteData {
  items: PaletteItem[];
  words: Record<"placeholder" | "label" | "help" | "single" | "close" | PaletteItem["kind"], string> & {
    /** `{phrase}` is filled in. */
    countPhrase: string;
    shortcuts: [keys: string, what: string][];
  };
}

/** Items shown at once. */
const MOST_SHOWN = 40;

/**
 * The items that a query finds, best first: those that begin with it, then those that contain it, then those
 * found by their other words; last, the offer to count the query itself. Width, case, spaces and quotation
 * marks make no difference.
 */
export function findItems(items: readonly PaletteItem[], query: string, countPhrase: string): PaletteItem[] {
  const wanted = plain(query);
  if (wanted === "") return items.filter(({ kind }) => kind === "page" || kind === "view");
  const ranked = items.map((item) => ({ item, rank: rankOf(item, wanted) })).filter(({ rank }) => rank > 0);
  ranked.sort((a, b) => b.rank - a.rank);
  const phrase = query.trim();
  const href = `/phrases?${new URLSearchParams({ q: phrase })}`;
  const count: PaletteItem = { kind: "count", label: countPhrase.replace("{phrase}", phrase), href, keywords: "" };
  return [...ranked.slice(0, MOST_SHOWN).map(({ item }) => item), count];
}

function rankOf({ kind, label, keywords }: PaletteItem, wanted: string): number {
  const name = plain(label);
  const page = kind === "page" ? 1 : 0;
  if (name.startsWith(wanted)) return 6 + page;
  if (name.includes(wanted)) return 4 + page;
  return keywords.split(" ").some((word) => word !== "" && word.startsWith(wanted)) ? 2 + page : 0;
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s"'“”‘’「」『』《》]/g, "");
}
