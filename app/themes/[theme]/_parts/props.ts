import type { Translate } from "#lib/i18n/index.ts";
import type { ThemeNames } from "../../../_server/theme-names.ts";

/** What a part of a theme's page is given. */
export interface ThemePageProps {
  path: string;
  search: URLSearchParams;
  id: string;
  names: ThemeNames;
  t: Translate;
}
