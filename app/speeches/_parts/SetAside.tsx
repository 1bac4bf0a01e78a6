import type { Translate } from "#lib/i18n/index.ts";
import type { SetAsideRow } from "#lib/queries/index.ts";
import { SpeechAction } from "../../_ui/library/SpeechAction.tsx";

function reasonOf({ isRemoved, versionGroup }: SetAsideRow): "removed" | "version" | "held" {
  if (isRemoved) return "removed";
  return versionGroup === null ? "held" : "version";
}

/**
 * Speeches that are stored but counted nowhere: removed ones, which can be put back, other versions of an
 * event, and texts that wait for acceptance.
 */
export function SetAside({ rows, canWrite, t }: { rows: readonly SetAsideRow[]; canWrite: boolean; t: Translate }) {
  if (rows.length === 0) return null;
  return (
    <details className="mt-8 border-t-2 border-rule bg-sheet px-4 pt-3 pb-3 text-sm sm:px-6">
      <summary>
        <h2 className="inline text-lg">{t("speeches.setAside.title", { count: rows.length })}</h2>
      </summary>
      <ul id="set-aside" className="mt-2">
        {rows.map((row) => (
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
    </details>
  );
}
