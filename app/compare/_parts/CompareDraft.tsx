import type { Ask } from "#lib/analyses/index.ts";
import { AppError } from "#lib/errors.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { askDraft, openDraft } from "../../_server/ask-draft.ts";
import { type DraftHandover, takeDraft } from "../../_server/draft-handover.ts";
import type { CorpusFacets } from "../../_server/run.ts";
import { DraftForm } from "../../_ui/filters/DraftForm.tsx";
import { Problem } from "../../_ui/site/Problem.tsx";
import { CompareReport } from "./CompareReport.tsx";
import { DraftFields } from "./DraftFields.tsx";
import { DRAFT_FORM, groupLabel, groupSearch, type Side, speechSides } from "./sides.ts";

interface CompareDraftProps {
  search: URLSearchParams;
  facets: CorpusFacets;
  t: Translate;
}

/** A draft that is not stored, beside what the address names. */
export function CompareDraft({ search, facets, t }: CompareDraftProps) {
  const held = takeDraft(search.get("held"));
  const labels = { text: t("compare.draft.text"), file: t("draft.file"), submit: t("compare.submit") };
  return (
    <>
      <DraftForm id={DRAFT_FORM} page="/compare" text={held?.text ?? ""} labels={labels} rows={10}>
        <input type="hidden" name="mode" value="draft" />
        <DraftFields search={search} facets={facets} t={t} />
      </DraftForm>
      {held === null ? null : <Compared held={held} search={search} facets={facets} t={t} />}
    </>
  );
}

/** The comparison, or why there is none. */
async function Compared({ held, search, facets, t }: CompareDraftProps & { held: DraftHandover }) {
  if (held.problem !== null) return <Problem problem={held.problem} t={t} />;
  const draft = await opened(held.text);
  if (draft instanceof AppError) return <Problem problem={draft} t={t} />;
  const sides = [{ key: "draft", label: t("compare.draft.name"), search: null }, ...storedSides(search, facets.speeches, t)];
  const ask: Ask = (analysis, params) => askDraft(draft, analysis, params, t.locale);
  return <CompareReport path="/compare?mode=draft" sides={sides} ask={ask} t={t} />;
}

async function opened(text: string) {
  try {
    return await openDraft(text);
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return error;
    throw error;
  }
}

/** The chosen speeches, else the chosen group, which may be the whole corpus. */
function storedSides(search: URLSearchParams, speeches: Parameters<typeof speechSides>[1], t: Translate): Side[] {
  const ids = [...new Set(search.getAll("speech"))];
  if (ids.length > 0) return speechSides(ids, speeches);
  const group = groupSearch(search, "reference");
  return [{ key: "reference", label: groupLabel(group, t), search: group }];
}
