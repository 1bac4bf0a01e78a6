import type { Translate } from "#lib/i18n/index.ts";
import { PAGES, type PageEntry } from "../pages.ts";

/** The links of one group of pages, in the reader's language. */
export function groupLinks(group: NonNullable<PageEntry["group"]>, t: Translate): { href: string; label: string }[] {
  return PAGES.flatMap((page) => (page.group === group && page.name !== undefined ? [{ href: page.route, label: t(page.name) }] : []));
}
