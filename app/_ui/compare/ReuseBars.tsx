import type { RowOf } from "#lib/analyses/index.ts";
import type { textReuseShares } from "#lib/analyses/reuse/text-reuse-shares.ts";
import { formatNumber } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { speechName } from "./speech-name.ts";

const PARTS = ["copied", "slogan", "own"] as const;
const BACKS = { copied: "bg-accent", slogan: "bg-muted", own: "bg-rule" } as const;
const FILLS = { copied: "fill-accent", slogan: "fill-muted", own: "fill-rule" } as const;

/**
 * One bar a speech: copied, fixed slogans, own words. The figures stand beside it, so that the bar needs no
 * scale.
 */
export function ReuseBars({
  rows,
  href,
  t,
}: {
  rows: readonly RowOf<typeof textReuseShares>[];
  href: (row: RowOf<typeof textReuseShares>) => string;
  t: Translate;
}) {
  return (
    <ul className="text-sm">
      <li className="flex flex-wrap gap-x-4 pb-1 text-muted" aria-hidden="true">
        {PARTS.map((part) => (
          <span key={part} className="inline-flex items-center gap-1.5">
            <span className={`inline-block size-3 ${BACKS[part]}`} />
            {t(`compare.reuse.${part}`)}
          </span>
        ))}
      </li>
      {rows.map((row) => (
        <li key={row.speechId} className="border-b border-rule py-2">
          <div className="flex flex-wrap items-baseline gap-x-3">
            {row.speechId === "draft" ? (
              <span className="mr-auto">{t("compare.draft.name")}</span>
            ) : (
              <a href={href(row)} className="mr-auto">
                {speechName(row.year, row.title)}
              </a>
            )}
            <span className="tabular-nums">{figures(row, t)}</span>
          </div>
          <Bar row={row} label={figures(row, t)} />
          {row.mainSourceTitle === null ? null : (
            <p className="text-muted">
              {t("compare.reuse.mainSource")}{" "}
              <a href={`/compare?speech=${row.mainSource}&speech=${row.speechId}#reuse`}>{row.mainSourceTitle}</a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Bar({ row, label }: { row: RowOf<typeof textReuseShares>; label: string }) {
  let x = 0;
  return (
    <svg role="img" aria-label={label} viewBox="0 0 100 4" preserveAspectRatio="none" className="mt-1 h-3 w-full">
      {PARTS.map((part) => {
        const width = 100 * (row[`${part}Share`] ?? 0);
        const from = x;
        x += width;
        return <rect key={part} x={from} y={0} width={width} height={4} className={FILLS[part]} />;
      })}
    </svg>
  );
}

function figures(row: RowOf<typeof textReuseShares>, t: Translate): string {
  return PARTS.map((part) => `${t(`compare.reuse.${part}`)} ${formatNumber(row[`${part}Share`], "share", t.locale)}`).join(" · ");
}
