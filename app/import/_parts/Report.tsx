import type { ImportReport } from "../../_server/upload/import-upload.ts";
import { filled, type ReportLabels } from "./labels.ts";

/** What became of every file: stored with its receipt in a line, already there, or refused and why. */
export function Report({ report, labels }: { report: ImportReport; labels: ReportLabels }) {
  const { stored, duplicates, refused, milliseconds } = report;
  const rows = [...report.outcomes, ...report.skipped.map(({ file, reason }) => ({ kind: "skipped" as const, file, code: reason }))];
  return (
    <section className="mt-8 border-t-2 border-ink bg-sheet px-4 pt-3 pb-4 sm:px-6" id="import-report">
      <h2 className="text-lg sm:text-xl">{labels.title}</h2>
      <p className="mb-2 text-sm" role="status">
        {filled(labels.summary, { stored, duplicates, refused, seconds: (milliseconds / 1000).toFixed(1) })}
      </p>
      {stored > 0 ? (
        <p className="mb-3">
          <a href="/" className="button-strong">
            {labels.seeCharts}
          </a>
        </p>
      ) : null}
      <div className="overflow-x-auto">
        <table className="data-table">
          <thead>
            <tr>
              {[labels.file, labels.outcome, labels.speech, labels.receipt].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a file may come twice
              <tr key={index} data-outcome={row.kind}>
                <th scope="row" className="break-all">
                  {row.file}
                </th>
                <OutcomeCells row={row} labels={labels} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Refusals whose message names the columns, the row, the part or what to save the file as. */
const SAYS_MORE = new Set([
  "TEXT_COLUMN_MISSING",
  "CSV_INVALID",
  "UNSUPPORTED_TYPE",
  "DOCX_CORRUPT",
  "ODT_CORRUPT",
  "EPUB_CORRUPT",
  "XLSX_CORRUPT",
]);

type ReportRow = ImportReport["outcomes"][number] | { kind: "skipped"; file: string; code: string };

function OutcomeCells({ row, labels }: { row: ReportRow; labels: ReportLabels }) {
  const speech = "speech" in row ? row.speech : undefined;
  const count = (effect: string) => speech?.entries.filter((entry) => entry.effect === effect).reduce((sum, entry) => sum + entry.count, 0);
  return (
    <>
      <td>
        {row.kind === "stored" ? (
          <>
            {labels.stored}
            {row.unreadDate === null ? null : (
              <span className="block text-accent">
                {filled(labels.unreadDate, { value: row.unreadDate })} <code>STATED_DATE_UNREAD</code>
              </span>
            )}
          </>
        ) : (
          <>
            {labels.codes[row.code] ?? ("message" in row ? row.message : "")} <code className="text-muted">{row.code}</code>
            {"message" in row && SAYS_MORE.has(row.code) ? (
              <small className="block break-words text-muted" lang="en">
                {row.message}
              </small>
            ) : null}
          </>
        )}
      </td>
      <td>{speech ? <a href={`/speeches/${speech.speechId}`}>{[speech.title, speech.date].filter(Boolean).join(" · ")}</a> : null}</td>
      <td>
        {row.kind === "stored" && speech
          ? filled(labels.receiptLine, { removed: count("removed") ?? 0, folded: count("folded") ?? 0 })
          : null}
      </td>
    </>
  );
}
