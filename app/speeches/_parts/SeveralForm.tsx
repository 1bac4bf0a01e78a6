import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { LEVELS } from "#lib/types.ts";

interface SeveralFormProps {
  /** Speeches that the form changes, with where they belong now. */
  rows: readonly { speechId: number; collection: string }[];
  /** Address to come back to. */
  back: string;
  collections: readonly string[];
  t: Translate;
}

const ACTION = "/api/speeches/several";
const TEXTS = ["date", "region", "speaker", "genre"] as const;

/** Changes every speech that is listed alike: a field, a collection, or out of the corpus. Plain forms. */
export function SeveralForm({ rows, back, collections, t }: SeveralFormProps) {
  const ids = rows.map(({ speechId }) => speechId).join(",");
  const homes = [...new Set(rows.map(({ collection }) => collection))];
  const was = homes.length === 1 ? homes[0] : undefined;
  const shared = { ids, back };
  return (
    <details className="no-print mt-2 text-sm">
      <summary className="figure-link">{t("speeches.several.title", { count: rows.length })}</summary>
      <div className="mt-1 flex flex-wrap items-end gap-x-6 gap-y-2 border-l-2 border-rule py-1 pl-3">
        <Form {...shared} intent="correct" field="level" label={t("columns.level")} button={t("speeches.edit.save")}>
          <select name="value" aria-label={t("columns.level")} className="control">
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {valueLabel("levels", level, t.locale)}
              </option>
            ))}
          </select>
        </Form>
        {TEXTS.map((field) => (
          <Form key={field} {...shared} intent="correct" field={field} label={t(`columns.${field}`)} button={t("speeches.edit.save")}>
            <input name="value" required maxLength={500} autoComplete="off" aria-label={t(`columns.${field}`)} className="control w-28" />
          </Form>
        ))}
        <Form {...shared} intent="collection" was={was} label={t("common.filters.collection")} button={t("speeches.several.move")}>
          <input
            name="value"
            required
            list="known-collections"
            maxLength={60}
            autoComplete="off"
            aria-label={t("common.filters.collection")}
            className="control w-28"
          />
          <datalist id="known-collections">
            {collections.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </Form>
        <Form {...shared} intent="remove" button={t("speeches.edit.remove")} />
      </div>
    </details>
  );
}

interface FormProps {
  ids: string;
  back: string;
  intent: "correct" | "collection" | "remove" | "restore" | "undo-correction";
  field?: string | undefined;
  value?: string | undefined;
  was?: string | undefined;
  label?: string;
  button: string;
  children?: React.ReactNode;
}

/** One change of several speeches, with a button. */
export function Form({ ids, back, intent, field, value, was, label, button, children }: FormProps) {
  const hidden = Object.entries({ ids, back, field, value, was }).filter(([, held]) => held !== undefined);
  return (
    <form action={ACTION} method="post" className="flex flex-wrap items-end gap-1">
      {hidden.map(([name, held]) => (
        <input key={name} type="hidden" name={name} value={held} />
      ))}
      {label === undefined ? null : <span className="basis-full text-muted">{label}</span>}
      {children}
      <button type="submit" name="intent" value={intent} className="button">
        {button}
      </button>
    </form>
  );
}
