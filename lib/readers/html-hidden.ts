import type { CheerioAPI } from "cheerio";
import { isWithin, type PageLine, pageLines, sentencesOf, type TreeNode } from "./html-blocks.ts";
import { TEXT_PLACES } from "./html-places.ts";

/** What a style must say for an element not to be seen. */
const UNSEEN = /(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?(?=\s*(?:;|!|$|\})))/i;
/** Text without size; a frame of such text may set the size of its parts again. */
const SIZELESS = /(?:^|[;\s])font-size\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:;|!|$)/i;
const HIDDEN_CLASS =
  /(?:^|\s)(?:print-?only|only-?print|visible-print(?:-\w+)?|d-print-block|d-none|hide|hidden|sr-only|visually-hidden)(?:\s|$)/i;
const TOGGLE = /展开(?:全文|全部|更多|阅读)?|阅读全文|查看全文|显示全部|点击(?:查看|阅读|展开)|阅读更多/;
const GRAM = 4;
const COPY_SHARE = 0.5;

/**
 * Takes out of the tree what a reader of the page never sees. The article that a script fades in once it runs
 * (WeChat and others) stays, and so does the rest of an article behind `展开全文`; a copy of what is seen
 * goes whatever it holds.
 *
 * @returns the lines that were taken out
 */
export function removeHidden(page: CheerioAPI): string[] {
  const hidden = hiddenElements(page);
  if (hidden.length === 0) return [];
  const unseen = new Set(hidden.flatMap((element) => pageLines(element)).map(({ text }) => text));
  const body = page("body").get(0) as TreeNode | undefined;
  const all = body === undefined ? [] : pageLines(body);
  const seen = all.filter(({ holder }) => !hidden.some((element) => isWithin(holder, element)));
  const shown = seen.filter(({ text }) => !unseen.has(text));
  const hasToggle = TOGGLE.test(all.map(({ text }) => text).join("\n"));
  const removed: string[] = [];
  for (const element of byWorth(page, hidden)) {
    const lines = pageLines(element);
    if (isArticle(page, element, { lines, shown, hasToggle })) {
      shown.push(...lines);
      page(element as never)
        .removeAttr("style")
        .removeAttr("hidden"); // Readability would pass it over.
    } else {
      removed.push(...lines.map(({ text }) => text));
      page(element as never).remove();
    }
  }
  return removed;
}

/** The known places of text first, so that a copy of one meets it. */
function byWorth(page: CheerioAPI, hidden: readonly TreeNode[]): TreeNode[] {
  const isPlace = (element: TreeNode) => page(element as never).is(TEXT_PLACES.join(","));
  return [...hidden.filter(isPlace), ...hidden.filter((element) => !isPlace(element))];
}

interface Seen {
  lines: readonly PageLine[];
  shown: readonly PageLine[];
  hasToggle: boolean;
}

function isArticle(page: CheerioAPI, element: TreeNode, { lines, shown, hasToggle }: Seen): boolean {
  const sentences = sentencesOf(lines);
  if (sentences === 0 || isCopy(lines, shown)) return false;
  if (page(element as never).is(TEXT_PLACES.join(",")) || page(element as never).find(TEXT_PLACES.join(",")).length > 0) return true;
  return sentences > sentencesOf(shown) || hasToggle;
}

function isCopy(lines: readonly PageLine[], shown: readonly PageLine[]): boolean {
  const seen = new Set(grams(shown));
  const own = grams(lines);
  return own.filter((gram) => seen.has(gram)).length > own.length * COPY_SHARE;
}

function grams(lines: readonly PageLine[]): string[] {
  const text = lines.map((line) => line.text).join("");
  const han = text.replaceAll(/[^\p{Script=Han}]/gu, "");
  return Array.from({ length: Math.max(0, han.length - GRAM + 1) }, (_, at) => han.slice(at, at + GRAM));
}

function hiddenElements(page: CheerioAPI): TreeNode[] {
  const rules = hidingSelectors(page);
  return page("body *")
    .toArray()
    .filter((node) => {
      const element = page(node);
      if (element.attr("hidden") !== undefined || UNSEEN.test(element.attr("style") ?? "")) return true;
      if (SIZELESS.test(element.attr("style") ?? "") && element.find("[style*=font-size], p, div").length === 0) return true;
      return HIDDEN_CLASS.test(element.attr("class") ?? "") || matches(element, rules);
    }) as TreeNode[];
}

function matches(element: ReturnType<CheerioAPI>, rules: string): boolean {
  return rules !== "" && element.is(rules);
}

/** Selectors of one class or id that the page's own style sheet hides on the screen. */
function hidingSelectors(page: CheerioAPI): string {
  const css = page("style")
    .toArray()
    .filter((style) => !/^\s*print\s*$/i.test(page(style).attr("media") ?? ""))
    .map((style) => page(style).text())
    .join("\n")
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/@media\s+print[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gi, "");
  return [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(([, , body]) => UNSEEN.test(body ?? ""))
    .flatMap(([, selectors]) => (selectors ?? "").split(","))
    .map((selector) => selector.trim())
    .filter((selector) => /^[a-z]*[.#][\w-]+$/i.test(selector))
    .join(",");
}
