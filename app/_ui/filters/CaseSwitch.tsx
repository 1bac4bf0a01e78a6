import { foldsCase } from "#lib/corpus/strings/case-folded.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { LinkChoice } from "./LinkChoice.tsx";

interface CaseSwitchProps {
  path: string;
  search: URLSearchParams;
  phrases: readonly string[];
  t: Translate;
}

/** Capital and small letters alike or apart; shown where a phrase has a Latin letter. */
export function CaseSwitch({ path, search, phrases, t }: CaseSwitchProps) {
  if (!phrases.some(foldsCase)) return null;
  const options = [{ value: "exact", label: t("common.letterCase.exact") }];
  const again = { path, search, title: t("common.letterCase.title"), options };
  return <LinkChoice {...again} name="case" allLabel={t("common.letterCase.fold")} />;
}
