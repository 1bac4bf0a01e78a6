import { notFound } from "next/navigation";
import type { ResultOf } from "#lib/analyses/index.ts";
import { themeSentences } from "#lib/analyses/themes/theme-sentences.ts";
import { formatCount } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { isReadOnly } from "../../../_server/guard-write.ts";
import { type ThemeNames, themeNames } from "../../../_server/theme-names.ts";
import { ChartNotes } from "../../../_ui/charts/ChartNotes.tsx";
import { Pager } from "../../../_ui/concordance/Pager.tsx";
import { LinkChoice } from "../../../_ui/filters/LinkChoice.tsx";
import { csvAddress } from "../../../_ui/links/evidence.ts";
import { address, filtersWith, type PageSearch, pick, readSearch, withParams } from "../../../_ui/links/search.ts";
import { themeAddress, themePath } from "../../../_ui/links/theme-links.ts";
import { requestTranslate } from "../../../_ui/request.ts";
import { Answer } from "../../../_ui/site/Answer.tsx";
import { Page } from "../../../_ui/site/Page.tsx";
import { TableSection } from "../../../_ui/tables/TableSection.tsx";
import { ThemeSentence } from "../_parts/ThemeSentence.tsx";

const NARROWED = ["with", "word", "tenth", "borderline", "order", "cursor"];
const LIMIT = 50;

interface SentencesPage {
  params: Promise<{ theme: string }>;
  searchParams: PageSearch;
}

async function themeOf({ params }: Pick<SentencesPage, "params">, t: Translate) {
  const id = decodeURIComponent((await params).theme);
  const names = await themeNames(t.locale);
  if (id !== "none" && !names.themes.some((theme) => theme.id === id)) notFound();
  if (id === "none") return { id, names, name: t("themes.none"), title: t("themes.sentence.withoutTheme") };
  const name = names.nameOf(id);
  return { id, names, name, title: t("themes.sentence.title", { theme: name }) };
}

export async function generateMetadata(page: SentencesPage) {
  const t = await requestTranslate();
  return { title: (await themeOf(page, t)).title };
}

/** The sentences behind one number of a theme, each with what decided it. */
export default async function Sentences(page: SentencesPage) {
  const [search, t] = await Promise.all([readSearch(page.searchParams), requestTranslate()]);
  const { id, names, name, title } = await themeOf(page, t);
  const path = `${themePath(id)}/sentences`;
  const asked = new URLSearchParams([...filtersWith(search, { theme: id, limit: LIMIT }), ...pick(search, NARROWED)]);
  const first = withParams(search, { cursor: [] });
  const narrowed = ["with", "word", "tenth"].flatMap((key) => {
    const value = search.get(key);
    return value === null ? [] : [t(`themes.sentence.only.${key}`, { value: key === "with" ? names.nameOf(value) : value })];
  });
  return (
    <Page title={title}>
      <p className="mt-1 text-sm">
        <a href={id === "none" ? address("/themes", filtersWith(search)) : themeAddress(search, id)}>
          {id === "none" ? t("themes.page.back") : t("themes.sentence.back", { theme: name })}
        </a>
      </p>
      <div className="no-print mt-3 flex flex-wrap gap-x-6 gap-y-1">
        <LinkChoice
          path={path}
          search={first}
          name="borderline"
          title={t("themes.sentence.which")}
          options={[{ value: "1", label: t("themes.sentence.borderline") }]}
          allLabel={t("themes.sentence.coded")}
        />
        {id === "none" ? null : (
          <LinkChoice
            path={path}
            search={first}
            name="order"
            title={t("themes.sentence.order")}
            options={[{ value: "score", label: t("themes.sentence.strongest") }]}
            allLabel={t("themes.sentence.newest")}
          />
        )}
      </div>
      <Answer analysis={themeSentences} params={asked} resetHref={path} t={t}>
        {(result) => (
          <SentenceList result={result} path={path} search={search} asked={asked} hint={narrowed.join(" · ")} names={names} t={t} />
        )}
      </Answer>
    </Page>
  );
}

interface SentenceListProps {
  result: ResultOf<typeof themeSentences>;
  path: string;
  search: URLSearchParams;
  asked: URLSearchParams;
  hint: string;
  names: ThemeNames;
  t: Translate;
}

function SentenceList({ result, path, search, asked, hint, names, t }: SentenceListProps) {
  const total = Number(result.notes.find(({ code }) => code === "SENTENCES_TOTAL")?.values.total ?? 0);
  const cursor = Number(search.get("cursor") ?? 0);
  const notes = result.notes.filter(({ code }) => code === "THEMES_STALE");
  const hints = [hint, search.get("borderline") === "1" ? t("themes.sentence.borderlineHint") : ""].filter((part) => part !== "");
  return (
    <TableSection
      id="sentences"
      title={t("themes.sentence.found", { total, shown: formatCount(total, t.locale) })}
      hint={hints.join(" · ") || undefined}
      csv={csvAddress("theme-sentences", withParams(asked, { limit: 1000, cursor: [] }), t.locale)}
    >
      <ChartNotes result={{ ...result, notes }} t={t} />
      {result.rows.length === 0 ? <p className="text-sm">{t("themes.sentence.empty")}</p> : null}
      <ol className="space-y-4" start={cursor + 1}>
        {result.rows.map((row) => (
          <li
            key={`${row.speechId} ${row.sentence}`}
            id={`s${row.speechId}-${row.sentence}`}
            data-sentence={`${row.speechId}:${row.sentence}`}
          >
            <ThemeSentence
              row={row}
              names={names}
              back={isReadOnly() ? null : `${address(path, search)}#s${row.speechId}-${row.sentence}`}
              t={t}
            />
          </li>
        ))}
      </ol>
      <Pager path={path} search={search} cursor={cursor} limit={LIMIT} shown={result.rows.length} total={total} anchor="sentences" t={t} />
    </TableSection>
  );
}
