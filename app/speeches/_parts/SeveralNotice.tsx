import type { Translate } from "#lib/i18n/index.ts";
import { Form } from "./SeveralForm.tsx";

const UNDO = { remove: "restore", correct: "undo-correction", collection: "collection" } as const;

/** What was done to several speeches at once, read from the address, with the button that undoes it. */
export function SeveralNotice({ search, canWrite, t }: { search: URLSearchParams; canWrite: boolean; t: Translate }) {
  const [done, ids, was] = [search.get("done") ?? "", search.get("ids") ?? "", search.get("was")];
  if (!/^\d+(?:,\d+)*$/.test(ids) || !isUndoable(done)) return null;
  const canUndo = canWrite && (done !== "collection" || was !== null);
  return (
    <div role="status" className="mt-4 flex flex-wrap items-center gap-3 border-l-4 border-ink bg-sheet px-4 py-2">
      {t(`speeches.several.done.${done}`, { count: ids.split(",").length })}
      {canUndo ? (
        <Form
          ids={ids}
          back="/speeches?saved=1"
          intent={UNDO[done]}
          field={search.get("field") ?? undefined}
          value={was ?? undefined}
          button={t("speeches.edit.undoRemoval")}
        />
      ) : null}
    </div>
  );
}

function isUndoable(intent: string): intent is keyof typeof UNDO {
  return intent in UNDO;
}
