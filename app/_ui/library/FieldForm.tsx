import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { LEVELS, type MetadataField } from "#lib/types.ts";

interface FieldFormProps {
  speechId: number;
  field: MetadataField;
  value: string | null;
  isCorrected: boolean;
  /** Where the answer leads back to. */
  back?: string;
  /** What is pressed to open it, such as the value itself; “Correct” without. */
  face?: string;
  t: Translate;
}

/**
 * Corrects one field of one speech: a new value, "not known", or the end of an earlier correction. A plain
 * form, so it works without scripts.
 */
export function FieldForm({ speechId, field, value, isCorrected, back = `/speeches/${speechId}`, face, t }: FieldFormProps) {
  const label = t("speeches.edit.valueOf", { field: t(`columns.${field}`) });
  return (
    <details className="no-print inline-block">
      <summary
        className={face === undefined ? "ml-1 inline-block py-1 text-xs underline decoration-rule underline-offset-4" : "field-face"}
        aria-label={`${t("speeches.edit.title")}: ${t(`columns.${field}`)}${face === undefined ? "" : ` ${face}`}`}
      >
        {face ?? t("speeches.edit.title")}
      </summary>
      <form action={`/api/speeches/${speechId}`} method="post" className="mt-1 flex flex-wrap gap-1">
        <input type="hidden" name="field" value={field} />
        <input type="hidden" name="back" value={back} />
        <ValueInput field={field} value={value} label={label} t={t} />
        <button type="submit" name="intent" value="correct" className="button">
          {t("speeches.edit.save")}
        </button>
        {field === "title" ? null : (
          <button type="submit" name="intent" value="unknown" formNoValidate className="button">
            {t("speeches.edit.unknown")}
          </button>
        )}
        {isCorrected ? (
          <button type="submit" name="intent" value="undo-correction" formNoValidate className="button">
            {t("speeches.edit.undo")}
          </button>
        ) : null}
      </form>
    </details>
  );
}

function ValueInput({ field, value, label, t }: Pick<FieldFormProps, "field" | "value" | "t"> & { label: string }) {
  if (field === "level")
    return (
      <select name="value" defaultValue={value ?? ""} aria-label={label} className="control" required>
        {LEVELS.map((level) => (
          <option key={level} value={level}>
            {valueLabel("levels", level, t.locale)}
          </option>
        ))}
      </select>
    );
  const pattern = field === "date" ? "\\d{4}(-\\d{2}(-\\d{2})?)?" : undefined;
  return (
    <input
      name="value"
      defaultValue={value ?? ""}
      aria-label={label}
      title={field === "date" ? t("speeches.fix.datePlaceholder") : label}
      placeholder={field === "date" ? t("speeches.fix.datePlaceholder") : undefined}
      pattern={pattern}
      maxLength={500}
      autoComplete="off"
      required
      className="control min-w-0 flex-1 basis-32"
    />
  );
}
