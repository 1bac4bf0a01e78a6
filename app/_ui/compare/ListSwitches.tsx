import type { Translate } from "#lib/i18n/index.ts";
import { LetterCaseChoice } from "../filters/LetterCaseChoice.tsx";
import { LinkChoice } from "../filters/LinkChoice.tsx";
import { TitleSwitch } from "../filters/TitleSwitch.tsx";

interface ListSwitchesProps {
  path: string;
  search: URLSearchParams;
  unit: "term" | "slogan";
  t: Translate;
}

/** What the lists hold: words with or without the stop list, slogans on their own or nested ones too, letters folded or not, titles in or out. */
export function ListSwitches({ path, search, unit, t }: ListSwitchesProps) {
  const [name, values, fallback] =
    unit === "term" ? (["stopwords", ["on", "off"], "on"] as const) : (["of", ["own", "all"], "own"] as const);
  const options = values.map((value) => ({ value, label: t(`drift.${name}.${value}`) }));
  return (
    <>
      <LinkChoice path={path} search={search} name={name} title={t(`drift.${name}.title`)} options={options} fallback={fallback} />
      {unit === "term" ? <LetterCaseChoice path={path} search={search} t={t} /> : null}
      <TitleSwitch path={path} search={search} t={t} />
    </>
  );
}
