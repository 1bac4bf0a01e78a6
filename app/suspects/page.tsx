import { suspects } from "#lib/analyses/corpus/suspects.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { notErrorRows, userCorrectionRows } from "#lib/text/match/user-corrections.ts";
import { isReadOnly } from "../_server/guard-write.ts";
import { runAnalysis } from "../_server/run.ts";
import { csvAddress } from "../_ui/links/evidence.ts";
import { type PageSearch, pick, readSearch } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { EmptyState } from "../_ui/site/EmptyState.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { TableSection } from "../_ui/tables/TableSection.tsx";
import { SuspectList } from "./_parts/SuspectList.tsx";
import { suspectsOf } from "./_parts/suspects-of.ts";

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("import.suspects.title") };
}

/**
 * Strings one character away from a frequent slogan, for a person to accept as scanning errors; below, what
 * was accepted.
 */
export default async function Suspects({ searchParams }: { searchParams: PageSearch }) {
  const [search, t] = await Promise.all([readSearch(searchParams), requestTranslate()]);
  const params = pick(search, ["collection"]);
  const { rows } = await runAnalysis(suspects, params, t.locale);
  const canWrite = !isReadOnly();
  return (
    <Page title={t("import.suspects.title")} lead={t("import.suspects.lead")}>
      {rows.length === 0 ? (
        <EmptyState title={t("import.suspects.none")} why={t("import.suspects.noneWhy")} />
      ) : (
        <TableSection
          id="suspects"
          title={t("import.suspects.table", { count: new Set(rows.map(({ form }) => form)).size })}
          hint={t("import.suspects.hint")}
          csv={csvAddress("suspects", params, t.locale)}
        >
          <SuspectList suspects={suspectsOf(rows)} canWrite={canWrite} t={t} />
        </TableSection>
      )}
      <Answered kind="accepted" rows={userCorrectionRows()} canWrite={canWrite} t={t} />
      <Answered kind="notErrors" rows={notErrorRows()} canWrite={canWrite} t={t} />
    </Page>
  );
}

interface AnsweredProps {
  kind: "accepted" | "notErrors";
  rows: readonly string[][];
  canWrite: boolean;
  t: Translate;
}

/** What a person answered, each taken back by a click. */
function Answered({ kind, rows, canWrite, t }: AnsweredProps) {
  if (rows.length === 0) return null;
  return (
    <section className="mt-8 max-w-3xl" id={kind}>
      <h2 className="text-xl">{t(`import.suspects.${kind}`)}</h2>
      <p className="text-sm text-muted">{t(`import.suspects.${kind}Hint`)}</p>
      <ul className="mt-2 grid gap-2">
        {rows.map(([wrong = "", right = ""]) => (
          <li key={wrong} className="flex items-center gap-3">
            {wrong} {kind === "accepted" ? "→" : "≠"} {right}
            {canWrite ? (
              <form action="/api/corrections" method="post">
                <input type="hidden" name="wrong" value={wrong} />
                <input type="hidden" name="remove" value="1" />
                {kind === "notErrors" ? <input type="hidden" name="notError" value="1" /> : null}
                <button type="submit" className="button">
                  {t("import.suspects.remove")}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
