import type { ResultOf } from "#lib/analyses/index.ts";
import type { textReuse } from "#lib/analyses/reuse/text-reuse.ts";
import { PassageMap } from "#lib/charts/index.ts";
import { formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { passageId } from "../../_ui/compare/Passages.tsx";
import { Printed } from "../../_ui/site/Printed.tsx";
import type { Side } from "./sides.ts";

interface CompareMinimapProps {
  rows: ResultOf<typeof textReuse>["rows"];
  sides: readonly Side[];
  t: Translate;
}

/** Characters of a passage that its mark says. */
const EXCERPT = 40;

/** Where the shared passages stand in two texts; nothing where they are of more than two, or there are none. */
export function CompareMinimap({ rows, sides, t }: CompareMinimapProps) {
  const [lead] = rows;
  const isPair = rows.every(({ speechA, speechB }) => speechA === lead?.speechA && speechB === lead.speechB);
  if (lead === undefined || !isPair) return null;
  const nameOf = (id: number | string) => sides.find(({ key }) => key === String(id))?.label ?? String(id);
  const words = {
    title: t("compare.reuse.minimap"),
    description: t("compare.reuse.minimapDescription", { a: nameOf(lead.speechA), b: nameOf(lead.speechB) }),
    empty: t("charts.emptyGroups"),
    startLabel: t("reader.start"),
    endLabel: t("reader.end"),
    locale: t.locale,
  };
  const passages = rows.map((row) => ({
    ...row,
    key: passageId(row),
    tip: `${t("compare.reuse.passage", { length: row.length, similarity: formatNumber(row.similarity, "share", t.locale) })}\n${excerpt(row.textA)}`,
    href: `#${passageId(row)}`,
  }));
  const texts = {
    a: { label: nameOf(lead.speechA), length: lead.textLengthA },
    b: { label: nameOf(lead.speechB), length: lead.textLengthB },
  };
  return (
    <figure id="reuse-minimap" data-evidence={t("compare.reuse.toPassage")} className="mt-3">
      <figcaption className="text-sm text-muted">{words.title}</figcaption>
      <Printed className="mt-2 hidden sm:block print:block">
        <PassageMap id="reuse-minimap-wide" width={860} {...words} {...texts} passages={passages} />
      </Printed>
      <Printed className="mt-2 sm:hidden print:hidden">
        <PassageMap id="reuse-minimap-narrow" width={360} {...words} {...texts} passages={passages} />
      </Printed>
    </figure>
  );
}

function excerpt(text: string): string {
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text;
}
