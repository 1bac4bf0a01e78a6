import type { Translate } from "#lib/i18n/index.ts";
import type { AnalysisResult } from "#lib/types.ts";
import type { ThemeNames } from "../../_server/theme-names.ts";

/** What a part of the themes page is given. */
export interface ThemePartProps {
  search: URLSearchParams;
  /** What was asked, for the CSV. */
  params: URLSearchParams;
  result: AnalysisResult;
  names: ThemeNames;
  t: Translate;
}
