import type { ResultOf } from "#lib/analyses/index.ts";
import type { textReuse } from "#lib/analyses/reuse/text-reuse.ts";
import { formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "../findings/Finding.tsx";
import { PassageProof } from "./PassageProof.tsx";

interface PassagesLineProps {
  result: Pick<ResultOf<typeof textReuse>, "rows" | "notes">;
  t: Translate;
}

/** How many passages are shared and how long the longest is, beside its beginning; every passage is counted, none drawn by chance. */
export function PassagesLine({ result: { rows, notes }, t }: PassagesLineProps) {
  const [head] = rows;
  const found = notes.find(({ code }) => code === "REUSE_TOTAL")?.values;
  if (head === undefined)
    return (
      <Finding kind="no-passages" t={t}>
        {t("findings.compare.noPassages", { length: Number(found?.minLength ?? 0) })}
      </Finding>
    );
  const longest = rows.reduce((best, row) => (row.length > best.length ? row : best), head);
  const words = {
    total: Number(found?.passages ?? rows.length),
    length: longest.length,
    similarity: formatNumber(longest.similarity, "share", t.locale),
  };
  return (
    <Finding kind="passages" proof={<PassageProof row={longest} />} t={t}>
      {`${t("findings.compare.passages", words)}${t("findings.whole")}`}
    </Finding>
  );
}
