import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { SLOGAN_KINDS } from "#lib/lexicon/types.ts";
import type { ThemeNames } from "../../_server/theme-names.ts";

/** What is known of a slogan before the form is filled in. */
export interface SloganFieldValues {
  kind: string;
  theme: string | null;
  variants: readonly string[];
  gloss: string;
}

/** The fields of a slogan besides its wording: kind, theme, other wordings and English rendering. */
export function SloganFields({ values, names, t }: { values: SloganFieldValues; names: ThemeNames; t: Translate }) {
  return (
    <div className="mt-1 grid gap-2 sm:grid-cols-2">
      <label className="flex flex-col">
        <span className="text-muted">{t("columns.kind")}</span>
        <select name="kind" defaultValue={values.kind} className="control">
          {SLOGAN_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {valueLabel("kinds", kind, t.locale)}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-col">
        <span className="text-muted">{t("columns.theme")}</span>
        <select name="theme" defaultValue={values.theme ?? ""} className="control">
          <option value="">{t("discovery.noTheme")}</option>
          {names.themes.map(({ id }) => (
            <option key={id} value={id}>
              {names.nameOf(id)}
            </option>
          ))}
        </select>
      </label>
      <label className="flex flex-col">
        <span className="text-muted">{t("discovery.variants")}</span>
        <input name="variants" defaultValue={values.variants.join("|")} className="control" maxLength={1000} />
      </label>
      <label className="flex flex-col">
        <span className="text-muted">{t("discovery.gloss")}</span>
        <input name="gloss" defaultValue={values.gloss} className="control" maxLength={300} />
      </label>
    </div>
  );
}
