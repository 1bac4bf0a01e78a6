import { foldsCase } from "#lib/corpus/strings/case-folded.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { LetterCaseChoice } from "./LetterCaseChoice.tsx";

interface CaseSwitchProps {
  path: string;
  search: URLSearchParams;
  phrases: readonly string[];
  t: Translate;
}

/** Capital and small letters alike or apart; shown where a phrase has a Latin letter. */
export function CaseSwitch({ path, search, phrases, t }: CaseSwitchProps) {
  if (!phrases.some(foldsCase)) return null;
  return <LetterCaseChoice path={path} search={search} t={t} />;
}
