import type { Analysis, ResultOf } from "#lib/analyses/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { ThemeNames } from "../../_server/theme-names.ts";

/** What a part of the themes page is given. */
export interface ThemePartProps<A extends Analysis = Analysis> {
  search: URLSearchParams;
  /** What was asked, for the CSV. */
  params: URLSearchParams;
  result: ResultOf<A>;
  names: ThemeNames;
  t: Translate;
}
