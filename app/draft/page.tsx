import { LONGEST_DRAFT_CHARS } from "#lib/analyses/compare/draft-check.ts";
import { requestTranslate } from "../_ui/request.ts";
import { Page } from "../_ui/site/Page.tsx";
import { DraftForm } from "./_parts/DraftForm.tsx";
import { checkDraftForm } from "./check-action.tsx";

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("draft.title") };
}

/** A draft against the lexicon and the corpus: what is current, what is out of date, what is one character off. */
export default async function Draft() {
  const t = await requestTranslate();
  const labels = {
    text: t("draft.text"),
    file: t("draft.file"),
    years: t("draft.years"),
    check: t("draft.check"),
    checking: t("draft.checking"),
  };
  return (
    <Page title={t("draft.title")} lead={t("draft.lead")}>
      <DraftForm action={checkDraftForm} labels={labels} longest={LONGEST_DRAFT_CHARS} />
    </Page>
  );
}
