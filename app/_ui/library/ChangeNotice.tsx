import type { Translate } from "#lib/i18n/index.ts";
import { SpeechAction } from "./SpeechAction.tsx";

interface ChangeNoticeProps {
  search: URLSearchParams;
  /** Title of the speech that `removed` names; null when there is none. */
  removedTitle: string | null;
  t: Translate;
}

/**
 * What the last change came to, read from the address that it led back to: done, undone on request, or
 * refused with its reason.
 */
export function ChangeNotice({ search, removedTitle, t }: ChangeNoticeProps) {
  const problem = search.get("problem");
  const removed = Number(search.get("removed"));
  if (problem !== null) {
    const key = `errors.code.${problem}`;
    return (
      <p role="alert" className="mt-4 border-l-4 border-accent bg-sheet px-4 py-2">
        {t.has(key) ? t(key) : problem}
      </p>
    );
  }
  if (removedTitle !== null && removed > 0)
    return (
      <div role="status" className="mt-4 flex flex-wrap items-center gap-3 border-l-4 border-ink bg-sheet px-4 py-2">
        {t("speeches.edit.removedNotice", { title: removedTitle })}
        <SpeechAction speechId={removed} intent="restore" back="/speeches?saved=1">
          {t("speeches.edit.undoRemoval")}
        </SpeechAction>
      </div>
    );
  if (search.has("saved"))
    return (
      <p role="status" className="mt-4 border-l-4 border-ink bg-sheet px-4 py-2">
        {t("speeches.edit.savedNotice")}
      </p>
    );
  return null;
}
