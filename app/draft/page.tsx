import { draftCheck } from "#lib/analyses/compare/draft-check.ts";
import { AppError } from "#lib/errors.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { askDraft, openDraft } from "../_server/ask-draft.ts";
import { type DraftHandover, takeDraft } from "../_server/draft-handover.ts";
import { DraftForm } from "../_ui/filters/DraftForm.tsx";
import { type PageSearch, pick, readSearch } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { Page } from "../_ui/site/Page.tsx";
import { Problem } from "../_ui/site/Problem.tsx";
import { DraftReport } from "./_parts/DraftReport.tsx";

const YEARS = 5;

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("draft.title") };
}

/**
 * A draft against the lexicon and the corpus: what is current, what is out of date, what is one character
 * off.
 */
export default async function Draft({ searchParams }: { searchParams: PageSearch }) {
  const [search, t] = await Promise.all([readSearch(searchParams), requestTranslate()]);
  const held = takeDraft(search.get("held"));
  const labels = { text: t("draft.text"), file: t("draft.file"), submit: t("draft.check") };
  return (
    <Page title={t("draft.title")} lead={t("draft.lead")}>
      <DraftForm id="draft-form" page="/draft" text={held?.text ?? ""} labels={labels} rows={12}>
        <label className="flex w-fit flex-col">
          <span className="text-muted">{t("draft.years")}</span>
          <input type="number" name="years" min={1} max={100} defaultValue={search.get("years") ?? YEARS} className="control w-24" />
        </label>
      </DraftForm>
      {held === null ? null : <Checked held={held} search={pick(search, ["years", "collection", "view"])} t={t} />}
    </Page>
  );
}

/** The report on a draft, or why there is none. */
async function Checked({ held, search, t }: { held: DraftHandover; search: URLSearchParams; t: Translate }) {
  if (held.problem !== null) return <Problem problem={held.problem} t={t} />;
  const result = await check(held.text, search, t);
  return result instanceof AppError ? <Problem problem={result} t={t} /> : <DraftReport text={held.text} result={result} t={t} />;
}

async function check(text: string, search: URLSearchParams, t: Translate) {
  try {
    return await askDraft(await openDraft(text), draftCheck, search, t.locale);
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return error;
    throw error;
  }
}
