import type { Translate } from "#lib/i18n/index.ts";
import { LinkChoice } from "./LinkChoice.tsx";

/** Whether what differs only by the case of Latin letters counts as one. */
export function LetterCaseChoice({ path, search, t }: { path: string; search: URLSearchParams; t: Translate }) {
  const options = [{ value: "exact", label: t("common.letterCase.exact") }];
  const title = t("common.letterCase.title");
  return <LinkChoice path={path} search={search} name="case" title={title} options={options} allLabel={t("common.letterCase.fold")} />;
}
