import { notFound } from "next/navigation";
import type { ResultOf } from "#lib/analyses/index.ts";
import { sloganSentences } from "#lib/analyses/slogans/slogan-sentences.ts";
import { formatCount } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { findSlogan } from "../../../_server/find-slogan.ts";
import { HeadingsSwitch } from "../../../_ui/filters/HeadingsSwitch.tsx";
import { LinkChoice } from "../../../_ui/filters/LinkChoice.tsx";
import { TitleSwitch } from "../../../_ui/filters/TitleSwitch.tsx";
import { csvAddress } from "../../../_ui/links/evidence.ts";
import { address, type PageSearch, pick, readSearch, withParams } from "../../../_ui/links/search.ts";
import { sloganAddress, sloganPath, sloganScope } from "../../../_ui/links/slogan-links.ts";
import { requestTranslate } from "../../../_ui/request.ts";
import { Answer } from "../../../_ui/site/Answer.tsx";
import { Page } from "../../../_ui/site/Page.tsx";
import { TableSection } from "../../../_ui/tables/TableSection.tsx";
import { SloganSentence } from "../_parts/SloganSentence.tsx";

const WAYS = ["own", "inside", "tokens", "masked"] as const;
const NARROWED = ["of", "container", "form", "order", "cursor"];

interface SentencesPage {
  params: Promise<{ slogan: string }>;
  searchParams: PageSearch;
}

export async function generateMetadata({ params }: SentencesPage) {
  const t = await requestTranslate();
  const slogan = (await findSlogan((await params).slogan)) ?? notFound();
  return { title: t("slogans.sentences.title", { slogan: slogan.slogan }) };
}

/** The sentences behind one number of a slogan. */
export default async function Sentences({ params, searchParams }: SentencesPage) {
  const slogan = (await findSlogan((await params).slogan)) ?? notFound();
  const [search, t] = await Promise.all([readSearch(searchParams), requestTranslate()]);
  const path = `${sloganPath(slogan.slogan)}/sentences`;
  const asked = new URLSearchParams([...sloganScope(search, { slogan: slogan.slogan }), ...pick(search, NARROWED)]);
  const first = withParams(search, { cursor: [] });
  const options = WAYS.map((value) => ({ value, label: t(`slogans.count.${value}`) }));
  return (
    <Page title={t("slogans.sentences.title", { slogan: slogan.slogan })}>
      <p className="mt-1 text-sm">
        <a href={sloganAddress(search, slogan.slogan)}>{t("slogans.sentences.back", { slogan: slogan.slogan })}</a>
      </p>
      <div className="no-print mt-3 flex flex-wrap gap-x-6 gap-y-1">
        <LinkChoice
          path={path}
          search={withParams(first, { container: [] })}
          name="of"
          title={t("slogans.sentences.counted")}
          options={options}
          allLabel={t("slogans.count.all")}
        />
        <LinkChoice
          path={path}
          search={first}
          name="order"
          title={t("slogans.order")}
          options={[{ value: "latest", label: t("slogans.sentences.latest") }]}
          allLabel={t("slogans.sentences.earliest")}
        />
        <HeadingsSwitch path={path} search={first} t={t} />
        <TitleSwitch path={path} search={first} t={t} />
      </div>
      <Answer analysis={sloganSentences} params={asked} resetHref={path} t={t}>
        {(result) => (
          <SentenceList
            result={result}
            path={path}
            search={search}
            csv={csvAddress("slogan-sentences", withParams(asked, { limit: 1000 }), t.locale)}
            t={t}
          />
        )}
      </Answer>
    </Page>
  );
}

interface SentenceListProps {
  result: ResultOf<typeof sloganSentences>;
  path: string;
  search: URLSearchParams;
  csv: string;
  t: Translate;
}

function SentenceList({ result, path, search, csv, t }: SentenceListProps) {
  const noteOf = (code: string, key: string) => result.notes.find((note) => note.code === code)?.values[key];
  const total = Number(noteOf("TOTAL", "total") ?? result.rows.length);
  const next = noteOf("NEXT_PAGE", "cursor");
  const narrowed = ["container", "form"].flatMap((name) =>
    search.get(name) ? [t(`slogans.sentences.only.${name}`, { name: search.get(name)! })] : [],
  );
  const title = t("slogans.sentences.found", { total, shown: formatCount(total, t.locale) });
  return (
    <TableSection id="sentences" title={title} hint={narrowed.join(" · ") || undefined} csv={csv}>
      {result.rows.length === 0 ? <p className="text-sm">{t("slogans.sentences.none")}</p> : null}
      <ol className="space-y-4" start={Number(search.get("cursor") ?? 0) + 1}>
        {result.rows.map((row) => (
          <li key={`${row.speechId} ${row.start}`} data-sentence={`${row.speechId}:${row.start}`}>
            <SloganSentence row={row} search={search} t={t} />
          </li>
        ))}
      </ol>
      {next === undefined ? null : (
        <p className="no-print mt-4">
          <a href={address(path, withParams(search, { cursor: String(next) }))} className="button">
            {t("slogans.sentences.next")}
          </a>
        </p>
      )}
    </TableSection>
  );
}
