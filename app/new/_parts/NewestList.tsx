import { formatDate } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { NewSpeech } from "#lib/queries/index.ts";
import { address, withParams } from "../../_ui/links/search.ts";

interface NewestListProps {
  path: string;
  search: URLSearchParams;
  newest: readonly NewSpeech[];
  /** Id of the speech that is shown. */
  chosen: string;
  t: Translate;
}

/** So many lines stand open; the others wait behind one. */
const OPEN = 4;

/** The speeches that were stored last, a line each with date and place; the one that is shown is marked. */
export function NewestList({ path, search, newest, chosen, t }: NewestListProps) {
  const line = (speech: NewSpeech) => (
    <NewestLine
      key={speech.id}
      href={address(path, withParams(search, { speechId: `${speech.id}` }))}
      speech={speech}
      isShown={`${speech.id}` === chosen}
      t={t}
    />
  );
  const isFar = newest.slice(OPEN).some(({ id }) => `${id}` === chosen);
  return (
    <nav aria-label={t("nation.news.last")} className="mt-3 text-sm">
      <ul>{newest.slice(0, OPEN).map(line)}</ul>
      {newest.length > OPEN ? (
        <details open={isFar}>
          <summary className="figure-link no-print">{t("nation.news.more", { count: newest.length - OPEN })}</summary>
          <ul>{newest.slice(OPEN).map(line)}</ul>
        </details>
      ) : null}
    </nav>
  );
}

function NewestLine({ href, speech, isShown, t }: { href: string; speech: NewSpeech; isShown: boolean; t: Translate }) {
  const { title, date, region } = speech;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-b border-rule py-1 sm:grid sm:grid-cols-[8rem_11rem_minmax(0,1fr)]">
      <span className="text-muted">{date === null ? t("reader.unknown") : formatDate(date, t.locale)}</span>
      <span className="truncate text-muted" lang="zh-Hans">
        {region ?? "–"}
      </span>
      <a
        href={href}
        lang="zh-Hans"
        aria-current={isShown ? "true" : undefined}
        className="basis-full py-1 no-underline hover:underline aria-[current]:font-semibold aria-[current]:underline aria-[current]:decoration-accent aria-[current]:decoration-2"
      >
        {title}
      </a>
    </li>
  );
}
