import { load } from "cheerio";

/** A chart as it stands in a page, with the words around it. */
export interface EmbeddedChart {
  title: string;
  subtitle: string;
  source: string;
  notes: string[];
  /** The drawing for wide and for narrow frames, as markup; links open outside of the frame. */
  wide: string;
  narrow: string;
}

/**
 * Takes one chart out of the finished markup of its page, so that a frame elsewhere shows what the page shows.
 * Null where the page has no chart of that name.
 *
 * @param base address of this server, which the links in the chart are completed with
 */
export function embeddedChart(html: string, name: string, base: string): EmbeddedChart | null {
  const page = load(html);
  const figure = page("figure[data-name]").filter((_, one) => page(one).attr("id") === name);
  const drawings = figure.find("svg.chart");
  if (drawings.length === 0) return null;
  drawings.find("a").each((_, link) => {
    const href = page(link).attr("href");
    if (href) page(link).attr({ href: new URL(href, base).href, target: "_blank", rel: "noopener" });
  });
  const markup = drawings.toArray().map((one) => page.html(one));
  const said = (part: string) => figure.attr(`data-${part}`) ?? "";
  const notes = figure.find("ul[data-notes] > li");
  return {
    title: said("title"),
    subtitle: said("subtitle"),
    source: said("source"),
    notes: notes.toArray().map((one) => page(one).clone().children("a").remove().end().text().trim()),
    wide: markup[0]!,
    narrow: markup.at(-1)!,
  };
}
