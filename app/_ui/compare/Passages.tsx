import { diffChars } from "diff";
import type { RowOf } from "#lib/analyses/index.ts";
import type { textReuse } from "#lib/analyses/reuse/text-reuse.ts";
import { formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { sentenceAddress } from "../links/evidence.ts";
import { speechName } from "./speech-name.ts";

/** Shared passages side by side, what differs marked; each side leads to its place in the reader. */
export function Passages({ rows, showTitles, t }: { rows: readonly RowOf<typeof textReuse>[]; showTitles: boolean; t: Translate }) {
  return (
    <ol className="text-sm">
      {rows.map((row) => (
        <li key={passageId(row)} id={passageId(row)} className="border-b border-rule py-3">
          <p className="text-muted">
            {t("compare.reuse.passage", {
              length: row.length,
              similarity: formatNumber(row.similarity, "share", t.locale),
            })}
            {row.copies > 1 ? ` · ${t("compare.reuse.copies", { copies: row.copies })}` : ""}
          </p>
          <div className="grid gap-3 md:grid-cols-2">
            <Side row={row} side="A" showTitle={showTitles} t={t} />
            <Side row={row} side="B" showTitle={showTitles} t={t} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Name of a passage on the page: by both speeches and where it begins in them. */
export function passageId(row: Pick<RowOf<typeof textReuse>, "speechA" | "startA" | "speechB" | "startB">): string {
  return `passage-${row.speechA}-${row.startA}-${row.speechB}-${row.startB}`;
}

function Side({ row, side, showTitle, t }: { row: RowOf<typeof textReuse>; side: "A" | "B"; showTitle: boolean; t: Translate }) {
  const isDraft = row[`speech${side}`] === "draft";
  const href = isDraft ? undefined : sentenceAddress(row[`speech${side}`], row[`sentence${side}`], row[`start${side}`], row[`end${side}`]);
  const title = speechName(row[`year${side}`], row[`title${side}`]);
  const name = href === undefined ? <span className="text-muted">{t("compare.draft.name")}</span> : <a href={href}>{title}</a>;
  return (
    <div>
      {showTitle ? <p>{name}</p> : null}
      <blockquote lang="zh" className="border-l-2 border-rule pl-3 whitespace-pre-line" cite={href}>
        <Marked text={row[`text${side}`]} other={row[side === "A" ? "textB" : "textA"]} />
      </blockquote>
      {showTitle ? null : <p className="text-xs">{name}</p>}
    </div>
  );
}

/**
 * The text with what the other does not have marked. Very long passages are compared only as far as is quick.
 */
function Marked({ text, other }: { text: string; other: string }) {
  const changes = diffChars(other, text, { timeout: 200 });
  if (changes === undefined) return text;
  return changes
    .filter((change) => !change.removed)
    .map((change, at) =>
      change.added ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no identity but their order
        <mark key={at} className="bg-accent/20 text-inherit">
          {change.value}
        </mark>
      ) : (
        change.value
      ),
    );
}
