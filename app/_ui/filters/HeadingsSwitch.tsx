import type { Translate } from "#lib/i18n/index.ts";
import { LinkChoice } from "./LinkChoice.tsx";

/** Counts what stands in titles and headings, or leaves it out. */
export function HeadingsSwitch({ path, search, t }: { path: string; search: URLSearchParams; t: Translate }) {
  return (
    <LinkChoice
      path={path}
      search={search}
      name="headings"
      title={t("slogans.headings.title")}
      options={[{ value: "0", label: t("slogans.headings.out") }]}
      allLabel={t("slogans.headings.in")}
    />
  );
}
