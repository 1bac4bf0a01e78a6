import type { Reading } from "#lib/analyses/index.ts";
import type { Translate } from "#lib/i18n/index.ts";

/** The headings of a speech as links, indented by level. */
export function Outline({ reading, t }: { reading: Reading; t: Translate }) {
  const headings = reading.sentences.filter(({ kind }) => kind === "heading");
  return (
    <nav aria-label={t("reader.outline")} className="speech-outline no-print" lang="zh-Hans">
      <h2 className="text-base">{t("reader.outline")}</h2>
      <a href="#content">{t("reader.top")}</a>
      {headings.length === 0 ? <p className="text-muted">{t("reader.noOutline")}</p> : null}
      {headings.map(({ index, start, end, headingLevel }) => (
        <a key={index} href={`#s${index}`} style={{ paddingInlineStart: `${Math.max(0, headingLevel - 1)}em` }}>
          {reading.text.slice(start, end)}
        </a>
      ))}
    </nav>
  );
}
