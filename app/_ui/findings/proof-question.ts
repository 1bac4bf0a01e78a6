/** Which page of sentences an address leads to, and what is asked for its first line. */
export interface ProofQuestion {
  of: "phrase" | "slogan" | "theme";
  params: URLSearchParams;
}

/** Lines among which a spoken sentence is looked for, and characters on each side of a phrase. */
const ASKED = 4;
const WINDOW = 60;
const SENTENCES = /^\/(slogans|themes)\/([^/]+)\/sentences$/;

/**
 * The question for the first lines of a page of sentences, with all that its address narrows; null for any other
 * address. Of a theme's sentences the plainest comes first; of a phrase's and a slogan's several are asked for, since the
 * first may be a title.
 */
export function proofQuestion(href: string): ProofQuestion | null {
  const { pathname, searchParams } = new URL(href, "http://localhost");
  const params = new URLSearchParams([...searchParams].filter(([name]) => name !== "cursor"));
  params.set("limit", String(ASKED));
  if (pathname === "/concordance" && params.has("phrase")) {
    params.set("window", String(WINDOW));
    return { of: "phrase", params };
  }
  const [, pages, name] = SENTENCES.exec(pathname) ?? [];
  if (name === undefined) return null;
  if (pages === "slogans") {
    params.set("slogan", decodeURIComponent(name));
    return { of: "slogan", params };
  }
  params.set("theme", decodeURIComponent(name));
  params.set("order", "score");
  params.set("limit", "1");
  return { of: "theme", params };
}
