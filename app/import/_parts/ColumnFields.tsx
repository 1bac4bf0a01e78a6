import type { ColumnLabels } from "./labels.ts";

/** Fields of a speech that a person may name the column of. */
const FIELDS = ["text", "title", "date", "speaker"] as const;

/**
 * For tables whose columns have names of their own: which one holds the text, the title, the date, the
 * speaker.
 */
export function ColumnFields({ labels }: { labels: ColumnLabels }) {
  return (
    <details className="text-sm">
      <summary>{labels.summary}</summary>
      <p className="mt-1 text-muted">{labels.hint}</p>
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        {FIELDS.map((field) => (
          <label key={field} className="grid grid-cols-[minmax(0,1fr)] gap-1">
            {labels[field]}
            <input name={`column.${field}`} type="text" maxLength={200} autoComplete="off" className="control" />
          </label>
        ))}
      </div>
    </details>
  );
}

/** The columns that a person named in the form, by field name. */
export function namedColumns(form: FormData): [string, string][] {
  return FIELDS.flatMap((field): [string, string][] => {
    const column = String(form.get(`column.${field}`) ?? "").trim();
    return column === "" ? [] : [[`column.${field}`, column]];
  });
}
