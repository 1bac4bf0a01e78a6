import { xmlText } from "./xlsx/xml.ts";

/** One entry of a feed; it keeps its id for ever, so that a reader shows it once. */
export interface AtomEntry {
  id: string;
  title: string;
  /** Where it is read. */
  href: string;
  /** When it came in. */
  updated: Date;
  summary: string;
}

export interface AtomFeed {
  id: string;
  title: string;
  /** Address of the feed itself. */
  self: string;
  /** Newest first. */
  entries: readonly AtomEntry[];
}

/**
 * A feed as Atom 1.0 (RFC 4287). `updated` is that of the newest entry; an empty feed says the beginning of
 * 1970.
 */
export function atomFeed({ id, title, self, entries }: AtomFeed): string {
  const newest = new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime())));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${xmlText(id)}</id><title>${xmlText(title)}</title><updated>${newest.toISOString()}</updated>`,
    `<author><name>Tifa</name></author><link rel="self" href="${xmlText(self)}"/>`,
    ...entries.map(entryXml),
    "</feed>",
    "",
  ].join("\n");
}

function entryXml({ id, title, href, updated, summary }: AtomEntry): string {
  return `<entry><id>${xmlText(id)}</id><title>${xmlText(title)}</title><link href="${xmlText(href)}"/><updated>${updated.toISOString()}</updated><summary>${xmlText(summary)}</summary></entry>`;
}
