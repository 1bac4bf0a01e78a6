import type { RowOf } from "#lib/analyses/index.ts";
import type { themeSentences } from "#lib/analyses/themes/theme-sentences.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { ThemeNames } from "../../../_server/theme-names.ts";
import { sentenceAddress } from "../../../_ui/links/evidence.ts";
import { MarkedText } from "../../../_ui/reader/MarkedText.tsx";

interface ThemeSentenceProps {
  row: RowOf<typeof themeSentences>;
  names: ThemeNames;
  /** Address to come back to after a correction; null hides the form. */
  back: string | null;
  t: Translate;
}

/**
 * One sentence with its speech, its themes, what decided them, and a form for a reader who reads it
 * otherwise.
 */
export function ThemeSentence({ row, names, back, t }: ThemeSentenceProps) {
  const themes = row.themes.split(" ").filter((theme) => theme !== "");
  return (
    <>
      <p className="break-words" lang="zh-Hans">
        <MarkedText text={row.text} words={row.words} />
      </p>
      <p className="text-sm text-muted">
        <a href={sentenceAddress(row.speechId, row.sentence, row.start, row.end)}>{row.title}</a>
        {row.year === null ? null : ` · ${row.year}`} ·{" "}
        {themes.length === 0 ? t("themes.none") : themes.map(names.nameOf).join(t("common.listSeparator"))}
        {row.corrected ? ` · ${t("themes.sentence.corrected")}` : ""}
      </p>
      <Evidence row={row} t={t} />
      {back === null ? null : <CorrectionForm row={row} themes={themes} names={names} back={back} t={t} />}
    </>
  );
}

function Evidence({ row, t }: { row: RowOf<typeof themeSentences>; t: Translate }) {
  if (row.score === null || row.threshold === null) return null;
  const parts = [
    [t("themes.sentence.words"), row.words],
    [t("themes.sentence.around"), row.around],
    [t("themes.sentence.silenced"), row.silenced],
  ].filter(([, value]) => value !== "");
  return (
    <details className="method-notes text-sm text-muted tabular-nums">
      <summary className="figure-link">
        {t("themes.sentence.score", { score: row.score.toFixed(2), threshold: row.threshold.toFixed(2) })} ▾
      </summary>
      {parts.map(([label, value]) => (
        <p key={label}>
          {label} <span lang="zh-Hans">{value}</span>
        </p>
      ))}
    </details>
  );
}

function CorrectionForm({ row, themes, names, back, t }: ThemeSentenceProps & { themes: readonly string[] }) {
  return (
    <details className="no-print text-sm">
      <summary className="figure-link">{t("themes.sentence.correct")}</summary>
      <form action="/api/themes/corrections" method="post" className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1">
        <input type="hidden" name="speechId" value={row.speechId} />
        <input type="hidden" name="sentence" value={row.sentence} />
        <input type="hidden" name="back" value={back ?? ""} />
        {names.themes.map(({ id }) => (
          <label key={id} className="inline-flex items-center gap-1 py-1">
            <input type="checkbox" name="theme" value={id} defaultChecked={themes.includes(id)} />
            {names.nameOf(id)}
          </label>
        ))}
        <button type="submit" className="button">
          {t("themes.sentence.save")}
        </button>
        {row.corrected ? (
          <button type="submit" name="intent" value="withdraw" className="button">
            {t("themes.sentence.withdraw")}
          </button>
        ) : null}
      </form>
    </details>
  );
}
