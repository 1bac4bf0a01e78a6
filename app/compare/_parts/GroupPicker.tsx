import type { Translate } from "#lib/i18n/index.ts";
import type { CorpusFacets } from "../../_server/run.ts";
import { GroupFields } from "./GroupFields.tsx";
import { GROUP_SIDES } from "./sides.ts";

interface GroupPickerProps {
  path: string;
  search: URLSearchParams;
  facets: CorpusFacets;
  t: Translate;
}

/** Two groups of speeches by their filters, as one GET form: the choice is in the address. */
export function GroupPicker({ path, search, facets, t }: GroupPickerProps) {
  return (
    <form id="compare-groups" action={path} method="get" className="no-print mt-4 mb-2 space-y-3 text-sm">
      <input type="hidden" name="mode" value="groups" />
      {GROUP_SIDES.map((side) => (
        <GroupFields key={side} side={side} legend={t(`compare.group.${side}`)} search={search} facets={facets} t={t} />
      ))}
      <button type="submit" className="button-strong">
        {t("compare.submit")}
      </button>
    </form>
  );
}
