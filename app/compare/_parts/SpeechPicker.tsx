import type { Translate } from "#lib/i18n/index.ts";
import type { NamedSpeech } from "./match-speeches.ts";

interface SpeechPickerProps {
  path: string;
  speeches: readonly NamedSpeech[];
  chosen: readonly string[];
  t: Translate;
}
/** Suggested while typing, so that the page stays light; any other is found by what was typed. */
const MOST_SUGGESTED = 600;
const PLACES = [0, 1, 2, 3];

/**
 * Two to four speeches, found by typing some of their year, title, place or file name, or by their links; one
 * GET form, so the choice is in the address.
 */
export function SpeechPicker({ path, speeches, chosen, t }: SpeechPickerProps) {
  const nameOf = (id: string | undefined) => speeches.find((speech) => String(speech.id) === id)?.name ?? "";
  return (
    <form id="compare-speeches" action={path} method="get" className="no-print mt-4 mb-2 grid gap-2 text-sm sm:grid-cols-2">
      {PLACES.map((place) => (
        <label key={`${place} ${chosen[place] ?? ""}`} className="flex flex-col">
          <span className="text-muted">
            {place < 2 ? t("compare.speechNumber", { place: place + 1 }) : t("compare.optional", { place: place + 1 })}
          </span>
          <input
            name="pick"
            type="search"
            list="compare-names"
            defaultValue={nameOf(chosen[place])}
            placeholder={t("compare.pick.placeholder")}
            autoComplete="off"
            className="control w-full"
          />
        </label>
      ))}
      <datalist id="compare-names">
        {speeches.slice(0, MOST_SUGGESTED).map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
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
