import type { Translate } from "#lib/i18n/index.ts";
import type { CorpusFacets } from "../../_server/run.ts";
import { inPickerOrder, SpeechSelect } from "./SpeechSelect.tsx";

interface SpeechPickerProps {
  path: string;
  speeches: CorpusFacets["speeches"];
  chosen: readonly string[];
  t: Translate;
}
const PLACES = [0, 1, 2, 3];

/**
 * Two to four speeches from the library, or by their links, as one GET form: the choice is in the address.
 */
export function SpeechPicker({ path, speeches, chosen, t }: SpeechPickerProps) {
  const ordered = inPickerOrder(speeches);
  return (
    <form id="compare-speeches" action={path} method="get" className="no-print mt-4 mb-2 grid gap-2 text-sm sm:grid-cols-2">
      {PLACES.map((place) => (
        <SpeechSelect
          key={place}
          label={place < 2 ? t("compare.speechNumber", { place: place + 1 }) : t("compare.optional", { place: place + 1 })}
          speeches={ordered}
          chosen={chosen[place]}
          t={t}
        />
      ))}
      <label className="flex flex-col sm:col-span-2">
        <span className="text-muted">{t("compare.link.label")}</span>
        <input name="link" className="control w-full" placeholder="/speeches/12 · /t/1a2b3c4d5e6f/0-20" />
      </label>
      <button type="submit" className="button-strong justify-self-start sm:col-span-2">
        {t("compare.submit")}
      </button>
    </form>
  );
}
