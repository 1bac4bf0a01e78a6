import type { RowOf } from "#lib/analyses/index.ts";
import type { sloganLineage } from "#lib/analyses/slogans/slogan-lineage.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "../../../_ui/findings/Finding.tsx";
import { sentencesAddress } from "../../../_ui/links/slogan-links.ts";
import { lineageFinding } from "./lineage-finding.ts";

type Step = RowOf<typeof sloganLineage>;

interface LineageLineProps {
  rows: readonly Step[];
  search: URLSearchParams;
  t: Translate;
}

/** What the slogan came from and what took its place, with the years of each in the speeches; the order is the lexicon's. */
export function LineageLine({ rows, search, t }: LineageLineProps) {
  const found = lineageFinding(rows);
  if (found === null) return null;
  const { self, before, after } = found;
  const words = (step: Step) => ({ slogan: step.slogan, uses: usesOf(step, t) });
  const parts = [
    before === null ? null : t("findings.lineage.before", words(before)),
    t("findings.lineage.self", words(self)),
    after === null ? null : t("findings.lineage.after", words(after)),
    t("findings.lineage.source"),
  ];
  const said = [after, before].find((step) => step !== null && step.count > 0);
  return (
    <Finding
      kind="lineage"
      href={said == null ? undefined : sentencesAddress(search, said.slogan)}
      evidence={said == null ? undefined : t("findings.sentenceOf", { name: said.slogan })}
      t={t}
    >
      {parts.filter((part) => part !== null).join("")}
    </Finding>
  );
}

/** `1993–2012, 34 times`; that it is not said, or only in speeches without a date. */
function usesOf({ count, firstYear, lastYear }: Step, t: Translate): string {
  if (count === 0) return t("findings.lineage.unsaid");
  if (firstYear === null || lastYear === null) return t("findings.lineage.undated", { count });
  return t("findings.lineage.years", { years: firstYear === lastYear ? `${firstYear}` : `${firstYear}–${lastYear}`, count });
}
