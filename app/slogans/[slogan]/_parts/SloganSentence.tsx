import type { RowOf } from "#lib/analyses/index.ts";
import type { sloganSentences } from "#lib/analyses/slogans/slogan-sentences.ts";
import { formatDate } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { sloganAddress } from "../../../_ui/links/slogan-links.ts";

/** One occurrence in its sentence, with the speech that it leads to and the longer slogan around it. */
export function SloganSentence({ row, search, t }: { row: RowOf<typeof sloganSentences>; search: URLSearchParams; t: Translate }) {
  const sentence = row.sentence;
  const date = row.date === null ? t("slogans.undated") : formatDate(row.date, t.locale);
  return (
    <>
      <p className="break-words" lang="zh-Hans">
        {row.left}
        <mark className="bg-accent/15 font-semibold text-ink">{row.node}</mark>
        {row.right}
      </p>
      <p className="text-sm text-muted">
        <a href={`/speeches/${row.speechId}${sentence >= 0 ? `#s${sentence}` : ""}`}>{row.title}</a> · {date}
        {row.container ? (
          <>
            {" "}
            · {t("slogans.sentences.inside")} <a href={sloganAddress(search, row.container)}>{row.container}</a>
          </>
        ) : null}
      </p>
    </>
  );
}
