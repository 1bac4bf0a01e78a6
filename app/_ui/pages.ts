/** A page of the navigation; its name is `common.nav.<key>` in the catalogs. */
export interface PageEntry {
  key: string;
  href: string;
}

/** Every page of the navigation, in order. A new page is one line here and its name in both catalogs. */
export const PAGES: readonly PageEntry[] = [
  { key: "overview", href: "/" },
  { key: "slogans", href: "/slogans" },
  { key: "themes", href: "/themes" },
  { key: "drift", href: "/drift" },
  { key: "phrases", href: "/phrases" },
  { key: "concordance", href: "/concordance" },
  { key: "compare", href: "/compare" },
  { key: "similarity", href: "/similarity" },
  { key: "reuse", href: "/reuse" },
  { key: "discovery", href: "/discovery" },
  { key: "draft", href: "/draft" },
  { key: "speeches", href: "/speeches" },
  { key: "import", href: "/import" },
  { key: "methods", href: "/methods" },
  { key: "api", href: "/api-guide" },
];
