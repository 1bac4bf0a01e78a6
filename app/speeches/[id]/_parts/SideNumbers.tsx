import type { Reading } from "#lib/analyses/index.ts";
import { formatCount, formatShare } from "#lib/format/index.ts";
import { glossFor, type Translate } from "#lib/i18n/index.ts";
import type { ThemeNames } from "../../../_server/theme-names.ts";
import { phraseEvidence } from "../../../_ui/links/evidence.ts";

const TOP_SLOGANS = 12;

/** The numbers of one speech: its sizes, its themes' shares of sentences, its slogans. */
export function SideNumbers({ reading, names, t }: { reading: Reading; names: ThemeNames; t: Translate }) {
  const { record, sloganCounts: slogans } = reading;
  const occurrences = slogans.reduce((sum, { count }) => sum + count, 0);
  const sizes = [
    ["columns.chars", record.charCount],
    ["columns.tokens", record.tokenCount],
    ["columns.sentences", record.sentenceCount],
    ["columns.masks", record.maskCount],
    ["reader.quotedChars", record.quotedCharCount],
  ] as const;
  return (
    <section className="text-sm">
      <h2 className="text-base">{t("reader.numbers")}</h2>
      <dl className="mt-1 grid grid-cols-[1fr_auto] gap-x-4">
        {sizes.map(([key, value]) => (
          <Figure key={key} label={t(key)} value={formatCount(value, t.locale)} />
        ))}
        {names.themes.map(({ id }) => {
          const count = reading.sentences.filter(({ themes }) => themes.some((theme) => theme.id === id)).length;
          const share = record.sentenceCount === 0 ? null : count / record.sentenceCount;
          const label = names.nameOf(id);
          return (
            <Figure
              key={id}
              label={label}
              value={share === null ? "–" : `${formatShare(share, t.locale)} (${formatCount(count, t.locale)})`}
            />
          );
        })}
        <Figure
          label={t("reader.slogans")}
          value={t("reader.slogansValue", { different: formatCount(slogans.length, t.locale), count: formatCount(occurrences, t.locale) })}
        />
      </dl>
      <ol className="mt-2 flex flex-wrap gap-x-3 gap-y-1" lang="zh-Hans">
        {slogans.slice(0, TOP_SLOGANS).map(({ slogan, gloss, count }) => (
          <li key={slogan} title={glossFor(gloss, t.locale) || undefined}>
            <a href={phraseEvidence(new URLSearchParams({ speech: String(record.id) }), slogan)}>{slogan}</a>{" "}
            <span className="text-muted">{count}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="text-right">{value}</dd>
    </>
  );
}
