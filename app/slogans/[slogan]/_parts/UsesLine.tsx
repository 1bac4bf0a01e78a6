import type { RowOf } from "#lib/analyses/index.ts";
import type { sloganSentences } from "#lib/analyses/slogans/slogan-sentences.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "../../../_ui/findings/Finding.tsx";

type Use = Pick<RowOf<typeof sloganSentences>, "title" | "year">;

/** Between which years the slogan is said in these speeches; the two sentences stand under it. Nothing where it is not said. */
export function UsesLine({ first, last, t }: { first: Use | undefined; last: Use | undefined; t: Translate }) {
  if (first === undefined || last === undefined) return null;
  const isDated = first.year !== null && last.year !== null;
  const kind = !isDated ? "undated" : first.year === last.year ? "oneYear" : "years";
  const words = { first: first.title, last: last.title, from: String(first.year), to: String(last.year) };
  return (
    <Finding kind="uses" t={t}>
      {`${t(`findings.uses.${kind}`, words)}${kind === "undated" ? "" : t("findings.ownSpeeches")}`}
    </Finding>
  );
}
