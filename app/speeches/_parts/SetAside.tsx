import type { Translate } from "#lib/i18n/index.ts";
import type { SetAsideRow } from "#lib/queries/index.ts";
import { SpeechAction } from "../../_ui/library/SpeechAction.tsx";

interface SetAsideProps {
  rows: readonly SetAsideRow[];
  showsAll: boolean;
  canWrite: boolean;
  t: Translate;
}

function reasonOf({ isRemoved, versionGroup }: SetAsideRow): "removed" | "version" | "held" {
  if (isRemoved) return "removed";
  return versionGroup === null ? "held" : "version";
}

/** Rows that are listed at first: with every version of a large corpus the page would be megabytes. */
const MOST_ROWS = 100;

/**
 * Speeches that are stored but counted nowhere: removed ones, which can be put back, other versions of an
 * event, and texts that wait for acceptance.
 */
export function SetAside({ rows, showsAll, canWrite, t }: SetAsideProps) {
  if (rows.length === 0) return null;
  const listed = showsAll ? rows : rows.slice(0, MOST_ROWS);
  return (
    <details open={showsAll} className="mt-8 border-t-2 border-rule bg-sheet px-4 pt-3 pb-3 text-sm sm:px-6">
      <summary>
        <h2 className="inline text-lg">{t("speeches.setAside.title", { count: rows.length })}</h2>
      </summary>
      <ul id="set-aside" className="mt-2">
        {listed.map((row) => (
          <li key={row.id} className="flex flex-wrap items-baseline gap-x-3 border-t border-rule py-1.5">
            <a href={`/speeches/${row.id}`} lang="zh-Hans">
              {row.title}
            </a>
            <span className="text-muted">
              {row.date ?? t("reader.unknown")} · {row.file} · {t(`speeches.setAside.${reasonOf(row)}`)}
            </span>
            {canWrite && row.isRemoved ? (
              <SpeechAction speechId={row.id} intent="restore" back="/speeches?saved=1">
                {t("speeches.edit.restore")}
              </SpeechAction>
            ) : null}
          </li>
        ))}
      </ul>
      {listed.length < rows.length ? (
        <p className="mt-1">
          <a href="/speeches?aside=all#set-aside">{t("speeches.setAside.all", { count: rows.length })}</a>
        </p>
      ) : null}
    </details>
  );
}
