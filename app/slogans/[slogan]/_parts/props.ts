import type { Translate } from "#lib/i18n/index.ts";
import type { Slogan } from "#lib/lexicon/types.ts";

/** What every part of a slogan's page is given. */
export interface SloganPartProps {
  path: string;
  search: URLSearchParams;
  slogan: Slogan;
  t: Translate;
}
