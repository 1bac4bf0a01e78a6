import type { Translate } from "#lib/i18n/index.ts";
import type { ThemeForm } from "#lib/themes/own/theme-form.ts";

export const FORM = "theme-form";
const LISTS = ["strong", "weak", "excluded"] as const;

/** The fields of a theme: its names and three lists of words. */
export function ThemeFields({ values, isChange, t }: { values: ThemeForm; isChange: boolean; t: Translate }) {
  return (
    <>
      <div className="grid gap-2 sm:grid-cols-3">
        <Field name="zh" label={t("themes.own.name")} value={values.zh} isRequired />
        <Field name="en" label={t("themes.own.nameEn")} value={values.en === values.zh ? "" : values.en} />
        {isChange ? (
          <input type="hidden" name="id" value={values.id} />
        ) : (
          <Field name="id" label={t("themes.own.id")} value={values.id} hint={t("themes.own.idHint")} />
        )}
      </div>
      <div className="mt-2 grid gap-2 sm:grid-cols-3">
        {LISTS.map((name) => (
          <label key={name} className="flex flex-col">
            <span>{t(`themes.own.${name}`)}</span>
            <span className="text-sm text-muted">{t(`themes.own.${name}Hint`)}</span>
            <textarea name={name} rows={6} maxLength={4000} defaultValue={values[name].join("\n")} className="control" lang="zh-Hans" />
          </label>
        ))}
      </div>
      <p className="mt-1 text-sm text-muted">{t("themes.own.wordsHint")}</p>
    </>
  );
}

interface FieldProps {
  name: string;
  label: string;
  value: string;
  hint?: string;
  isRequired?: boolean;
}

function Field({ name, label, value, hint, isRequired = false }: FieldProps) {
  return (
    <label className="flex flex-col">
      <span>{label}</span>
      {hint === undefined ? null : <span className="text-sm text-muted">{hint}</span>}
      <input name={name} defaultValue={value} maxLength={40} required={isRequired} className="control mt-auto" />
    </label>
  );
}
