import type { Translate } from "#lib/i18n/index.ts";
import type { CorpusFacets } from "../../_server/run.ts";
import { speechName } from "../../_ui/compare/speech-name.ts";

interface SpeechSelectProps {
  label: string;
  speeches: CorpusFacets["speeches"];
  chosen: string | undefined;
  t: Translate;
}

/** A longer list is none that anybody chooses from, and makes the page megabytes long. */
const MOST_LISTED = 600;

/** One speech of the library, newest first; of a large library the newest, the others by their links. */
export function SpeechSelect({ label, speeches, chosen, t }: SpeechSelectProps) {
  const listed = speeches.filter(({ id }, index) => index < MOST_LISTED || String(id) === chosen);
  return (
    <label className="flex flex-col">
      <span className="text-muted">{label}</span>
      <select name="speech" defaultValue={chosen ?? ""} className="control w-full">
        <option value="">{t("compare.none")}</option>
        {listed.map(({ id, title, year }) => (
          <option key={id} value={id}>
            {speechName(year, title)}
          </option>
        ))}
        {listed.length < speeches.length ? (
          <option disabled>{t("compare.moreByLink", { count: speeches.length - listed.length })}</option>
        ) : null}
      </select>
    </label>
  );
}

/** Newest first, then by title. */
export function inPickerOrder(speeches: CorpusFacets["speeches"]): CorpusFacets["speeches"] {
  return [...speeches].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || (a.title < b.title ? -1 : 1));
}
