import type { Translate } from "#lib/i18n/index.ts";
import type { CorpusFacets } from "../../_server/run.ts";
import { GroupFields } from "./GroupFields.tsx";
import { inPickerOrder, SpeechSelect } from "./SpeechSelect.tsx";

interface DraftFieldsProps {
  /** What was chosen: `speech`, or the filters of the reference group. */
  search: URLSearchParams;
  facets: CorpusFacets;
  t: Translate;
}
const PLACES = [0, 1, 2];

/** What a draft is compared with: one to three speeches, else a group, else the whole corpus. */
export function DraftFields({ search, facets, t }: DraftFieldsProps) {
  const ordered = inPickerOrder(facets.speeches);
  const chosen = search.getAll("speech");
  return (
    <div className="space-y-3">
      <div className="grid gap-2 sm:grid-cols-3">
        {PLACES.map((place) => (
          <SpeechSelect key={place} label={t("compare.optional", { place: place + 1 })} speeches={ordered} chosen={chosen[place]} t={t} />
        ))}
      </div>
      <GroupFields side="reference" legend={t("compare.draft.orGroup")} search={search} facets={facets} t={t} />
      <p className="text-muted">{t("compare.draft.withHint")}</p>
    </div>
  );
}
