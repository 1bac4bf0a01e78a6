import type { draftCheck } from "#lib/analyses/compare/draft-check.ts";
import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import { noteText, type Translate, valueLabel } from "#lib/i18n/index.ts";
import { phraseEvidence } from "../../_ui/links/evidence.ts";
import { EmptyState } from "../../_ui/site/EmptyState.tsx";
import { DataTable } from "../../_ui/tables/DataTable.tsx";
import { DraftMarks } from "./DraftMarks.tsx";

const COLUMNS = ["text", "status", "slogan", "suggestion", "lastUsed", "count", "expected"] as const;

interface DraftReportProps {
  text: string;
  result: ResultOf<typeof draftCheck>;
  t: Translate;
}

/** What was found in a draft: how much of each status, the draft with its findings marked, and every finding as a row. */
export function DraftReport({ text, result, t }: DraftReportProps) {
  if (result.rows.length === 0) return <EmptyState title={t("draft.nothing")} why={t("draft.nothingWhy")} />;
  const of = (status: string) => result.rows.filter((row) => row.status === status).length;
  const counts = { current: of("current"), outdated: of("outdated"), near: of("near"), quoted: of("unknown-quoted") };
  const href = (row: RowOf<typeof draftCheck>, key: string) =>
    key === "count" ? phraseEvidence(new URLSearchParams(), row.slogan ?? row.text) : undefined;
  return (
    <section className="mt-8">
      <p role="status">{t("draft.found", { total: result.rows.length, ...counts })}</p>
      {result.notes.map((note) => (
        <p key={note.code} className="mt-1 text-sm text-muted">
          {noteText(note, t.locale)}
        </p>
      ))}
      <h2 className="mt-6 text-xl">{t("draft.table")}</h2>
      <DataTable result={result} columns={COLUMNS} caption={t("draft.table")} t={t} href={href} />
      <h2 className="mt-6 text-xl">{t("draft.marked")}</h2>
      <DraftMarks text={text} rows={result.rows} nameOf={(status) => valueLabel("statuses", status, t.locale)} />
    </section>
  );
}
