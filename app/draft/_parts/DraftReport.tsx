import type { draftCheck } from "#lib/analyses/compare/draft-check.ts";
import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { NoteWords } from "../../_ui/charts/NoteWords.tsx";
import { phraseEvidence } from "../../_ui/links/evidence.ts";
import { EmptyState } from "../../_ui/site/EmptyState.tsx";
import { DataTable } from "../../_ui/tables/DataTable.tsx";
import { DraftFindings } from "./DraftFindings.tsx";
import { DraftMarks } from "./DraftMarks.tsx";

const COLUMNS = ["text", "status", "slogan", "suggestion", "lastUsed", "count", "expected"] as const;

interface DraftReportProps {
  text: string;
  result: ResultOf<typeof draftCheck>;
  t: Translate;
}

/**
 * What was found in a draft, as an editor reads it: the draft on the left, the findings beside it, the
 * outdated first, and every finding as a row.
 */
export function DraftReport({ text, result, t }: DraftReportProps) {
  if (result.rows.length === 0) return <EmptyState title={t("draft.nothing")} why={t("draft.nothingWhy")} />;
  const of = (status: string) => result.rows.filter((row) => row.status === status).length;
  const counts = { current: of("current"), outdated: of("outdated"), unseen: of("unseen"), near: of("near"), quoted: of("unknown-quoted") };
  const href = (row: RowOf<typeof draftCheck>, key: string) =>
    key === "count" ? phraseEvidence(new URLSearchParams(), row.slogan ?? row.text) : undefined;
  return (
    <section className="mt-8">
      <p role="status">{t("draft.found", { total: result.rows.length, ...counts })}</p>
      {result.notes.map((note) => (
        <p key={note.code} className="mt-1 text-sm text-muted">
          <NoteWords note={note} t={t} />
        </p>
      ))}
      <div className="mt-6 grid gap-6 lg:grid-cols-[3fr_2fr]">
        <section>
          <h2 className="text-xl">{t("draft.marked")}</h2>
          <DraftMarks text={text} rows={result.rows} nameOf={(status) => valueLabel("statuses", status, t.locale)} />
        </section>
        <section>
          <h2 className="text-xl">{t("draft.findings")}</h2>
          <DraftFindings rows={result.rows} t={t} />
        </section>
      </div>
      <details className="mt-6">
        <summary className="figure-link underline decoration-rule underline-offset-4">{t("draft.table")}</summary>
        <DataTable result={result} columns={COLUMNS} caption={t("draft.table")} t={t} href={href} />
      </details>
    </section>
  );
}
