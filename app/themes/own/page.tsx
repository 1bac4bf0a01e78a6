import { themePreview } from "#lib/analyses/themes/theme-preview.ts";
import { AppError } from "#lib/errors.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { type OwnTheme, ownThemes, undoableThemes } from "#lib/themes/own/own-themes.ts";
import { type ThemeForm, wordsOf } from "#lib/themes/own/theme-form.ts";
import { isReadOnly } from "../../_server/guard-write.ts";
import { runAnalysis } from "../../_server/run.ts";
import { themeNames } from "../../_server/theme-names.ts";
import { ChartNotes } from "../../_ui/charts/ChartNotes.tsx";
import { filtersWith, type PageSearch, readSearch } from "../../_ui/links/search.ts";
import { requestTranslate } from "../../_ui/request.ts";
import { Page } from "../../_ui/site/Page.tsx";
import { LivePreview } from "./_parts/LivePreview.tsx";
import { OwnThemes } from "./_parts/OwnThemes.tsx";
import { PreviewList, type PreviewWords } from "./_parts/PreviewList.tsx";
import { FORM, ThemeFields } from "./_parts/ThemeFields.tsx";

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("themes.own.title") };
}

/** Themes of the user's own: a form with a preview, and the themes that are there. */
export default async function OwnThemesPage({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, own, undoable] = await Promise.all([readSearch(searchParams), requestTranslate(), ownThemes(), undoableThemes()]);
  const edited = own.find(({ id }) => id === search.get("edit")) ?? null;
  const values = valuesOf(search, edited);
  const intent = edited === null ? "save" : "change";
  return (
    <Page title={t("themes.own.title")} lead={t("themes.own.lead")}>
      <Said search={search} own={own} t={t} />
      <form id={FORM} action="/themes/own" method="get" className="mt-4">
        {edited === null ? null : <input type="hidden" name="edit" value={edited.id} />}
        <ThemeFields key={values.id} values={values} isChange={edited !== null} t={t} />
        <p className="mt-2 flex flex-wrap gap-3">
          <button type="submit" className="button" formNoValidate>
            {t("themes.own.preview")}
          </button>
          {isReadOnly() ? (
            <span className="text-sm text-muted">{t("themes.own.readOnly")}</span>
          ) : (
            <button type="submit" name="intent" value={intent} formAction="/api/themes/own" formMethod="post" className="button-strong">
              {t(edited === null ? "themes.own.save" : "themes.own.saveChange")}
            </button>
          )}
          {edited === null ? null : <a href="/themes/own">{t("themes.own.newTheme")}</a>}
        </p>
      </form>
      <section id="preview" className="mt-6">
        <h2 className="text-xl">{t("themes.own.previewTitle")}</h2>
        <Preview search={search} values={values} t={t} />
      </section>
      <OwnThemes own={own} undoable={undoable} isReadOnly={isReadOnly()} t={t} />
    </Page>
  );
}

/** What the address says, else what is changed, else nothing. */
function valuesOf(search: URLSearchParams, edited: OwnTheme | null): ThemeForm {
  const form = edited?.form ?? null;
  const given = (name: string) => search.get(name) ?? "";
  const list = (name: "strong" | "weak" | "excluded") => (search.has(name) || form === null ? wordsOf(given(name)) : form[name]);
  return {
    id: edited?.id ?? given("id"),
    zh: search.get("zh") ?? form?.zh ?? "",
    en: search.get("en") ?? form?.en ?? "",
    strong: list("strong"),
    weak: list("weak"),
    excluded: list("excluded"),
  };
}

async function Preview({ search, values, t }: { search: URLSearchParams; values: ThemeForm; t: Translate }) {
  const names = await themeNames(t.locale);
  const words: PreviewWords = {
    nothing: t("themes.own.nothing"),
    waiting: t("themes.own.waiting"),
    already: t("themes.own.already", { themes: "{themes}" }),
    silenced: t("themes.own.silenced", { words: "{words}" }),
    names: Object.fromEntries(names.themes.map(({ id }) => [id, names.nameOf(id)])),
  };
  const lists = { strong: values.strong.join(" "), weak: values.weak.join(" "), excluded: values.excluded.join(" ") };
  const result = values.strong.length + values.weak.length === 0 ? null : await previewOf(filtersWith(search, lists), t);
  if (typeof result === "string") return <p role="alert">{t("themes.own.problem", { message: result })}</p>;
  return (
    <LivePreview form={FORM} words={words}>
      <PreviewList rows={result?.rows ?? []} words={words} />
      {result === null ? null : <ChartNotes result={result} t={t} />}
    </LivePreview>
  );
}

/** The preview, or what is wrong with the words. */
async function previewOf(params: URLSearchParams, t: Translate) {
  try {
    return await runAnalysis(themePreview, params, t.locale);
  } catch (error) {
    if (error instanceof AppError && error.code === "THEMES_INVALID") return error.message;
    throw error;
  }
}

/** What became of the last form. */
function Said({ search, own, t }: { search: URLSearchParams; own: readonly OwnTheme[]; t: Translate }) {
  const problem = search.get("problem");
  if (problem !== null) return <p role="alert">{t("themes.own.problem", { message: t("themes.own.problems", { code: problem }) })}</p>;
  const kept = own.find(({ id }) => id === search.get("done"));
  if (kept === undefined) return null;
  return (
    <p role="status">
      {t("themes.own.kept")} <a href={`/themes/${kept.id}`}>{kept.label[t.locale]}</a>
    </p>
  );
}
