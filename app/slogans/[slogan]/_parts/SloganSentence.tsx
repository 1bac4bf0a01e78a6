import { formatDate } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { Row } from "#lib/types.ts";
import { sloganAddress } from "../../../_ui/links/slogan-links.ts";

/** One occurrence in its sentence, with the speech that it leads to and the longer slogan around it. */
export function SloganSentence({ row, search, t }: { row: Row; search: URLSearchParams; t: Translate }) {
  const sentence = Number(row.sentence);
  const date = row.date === null || row.date === undefined ? t("slogans.undated") : formatDate(String(row.date), t.locale);
  return (
    <>
      <p className="break-words" lang="zh-Hans">
        {String(row.left)}
        <mark className="bg-accent/15 font-semibold text-ink">{String(row.node)}</mark>
        {String(row.right)}
      </p>
      <p className="text-sm text-muted">
        <a href={`/speeches/${row.speechId}${sentence >= 0 ? `#s${sentence}` : ""}`}>{String(row.title)}</a> · {date}
        {row.container ? (
          <>
            {" "}
            · {t("slogans.sentences.inside")} <a href={sloganAddress(search, String(row.container))}>{String(row.container)}</a>
          </>
        ) : null}
      </p>
    </>
  );
}
