import type { Translate } from "#lib/i18n/index.ts";
import type { CorpusFacets } from "../../_server/run.ts";

interface SpeechPickerProps {
  path: string;
  speeches: CorpusFacets["speeches"];
  chosen: readonly string[];
  t: Translate;
}
const PLACES = [0, 1, 2, 3];

/** Two to four speeches from the library, as one GET form: the choice is in the address. */
export function SpeechPicker({ path, speeches, chosen, t }: SpeechPickerProps) {
  const ordered = [...speeches].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || (a.title < b.title ? -1 : 1));
  return (
    <form action={path} method="get" className="no-print mt-5 mb-2 grid gap-2 text-sm sm:grid-cols-2">
      {PLACES.map((place) => (
        <label key={place} className="flex flex-col">
          <span className="text-muted">
            {place < 2 ? t("compare.speechNumber", { place: place + 1 }) : t("compare.optional", { place: place + 1 })}
          </span>
          <select name="speech" defaultValue={chosen[place] ?? ""} className="control w-full" required={place < 2}>
            <option value="">{t("compare.none")}</option>
            {ordered.map(({ id, title, year }) => (
              <option key={id} value={id}>
                {year === null ? title : `${year} · ${title}`}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit" className="button-strong justify-self-start sm:col-span-2">
        {t("compare.submit")}
      </button>
    </form>
  );
}
