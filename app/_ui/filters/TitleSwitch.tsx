import type { Translate } from "#lib/i18n/index.ts";
import { LinkChoice } from "./LinkChoice.tsx";

/**
 * Counts what stands in the titles of texts, above and below the line, or neither. Where headings are left
 * out, titles are too and there is nothing to choose.
 */
export function TitleSwitch({ path, search, t }: { path: string; search: URLSearchParams; t: Translate }) {
  if (search.get("headings") === "0") return null;
  const options = [{ value: "out", label: t("common.titleRule.out") }];
  return (
    <LinkChoice
      path={path}
      search={search}
      name="title"
      title={t("common.titleRule.title")}
      options={options}
      allLabel={t("common.titleRule.in")}
    />
  );
}
