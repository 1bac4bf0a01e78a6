import { parseHTML } from "linkedom";

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
  const { document } = parseHTML(html);
  const figure = [...document.querySelectorAll("figure[data-name]")].find(({ id }) => id === name);
  const drawings = [...(figure?.querySelectorAll("svg.chart") ?? [])];
  if (figure === undefined || drawings.length === 0) return null;
  for (const drawing of drawings) leaveFrame(drawing, base);
  const said = (part: string) => figure.getAttribute(`data-${part}`) ?? "";
  return {
    title: said("title"),
    subtitle: said("subtitle"),
    source: said("source"),
    notes: [...figure.querySelectorAll("ul[data-notes] > li")].map(textWithoutLinks),
    wide: drawings[0]!.outerHTML,
    narrow: drawings.at(-1)!.outerHTML,
  };
}

function leaveFrame(drawing: Element, base: string): void {
  for (const link of drawing.querySelectorAll("a[href]")) {
    link.setAttribute("href", new URL(link.getAttribute("href") ?? "", base).href);
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener");
  }
}

function textWithoutLinks(note: Element): string {
  for (const link of note.querySelectorAll("a")) link.remove();
  return note.textContent.trim();
}
