import type { Translate } from "#lib/i18n/index.ts";
import { noteText } from "#lib/i18n/note-text.ts";
import { csvAddress } from "../links/evidence.ts";
import { Answer } from "../site/Answer.tsx";
import { TableSection } from "../tables/TableSection.tsx";
import { Passages } from "./Passages.tsx";
import { ReuseBars } from "./ReuseBars.tsx";

const SHOWN = 40;

/** What two speeches have in common word for word: how each divides, and the passages side by side. */
export function CompareReuse({ path, ids, t }: { path: string; ids: readonly string[]; t: Translate }) {
  const [a = "", b = ""] = ids;
  const params = new URLSearchParams({ a, b });
  return (
    <TableSection
      id="reuse"
      title={t("compare.reuse.title")}
      hint={t("compare.reuse.hint")}
      csv={csvAddress("text-reuse", params, t.locale)}
    >
      <Answer analysis="text-reuse-shares" params={params} resetHref={path} t={t}>
        {({ rows }) => (
          <ReuseBars rows={rows.map((row) => ({ ...row, mainSourceTitle: null }))} href={(row) => `/speeches/${row.speechId}`} t={t} />
        )}
      </Answer>
      <Answer analysis="text-reuse" params={params} resetHref={path} t={t}>
        {({ rows, notes }) => (
          <>
            {notes.map((note) => (
              <p key={note.code} className="mt-2 text-sm text-muted">
                {noteText(note, t.locale)}
              </p>
            ))}
            <Passages rows={rows.slice(0, SHOWN)} showTitles={false} t={t} />
          </>
        )}
      </Answer>
    </TableSection>
  );
}
