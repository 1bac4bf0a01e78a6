import { redirect } from "next/navigation";
import type { Translate } from "#lib/i18n/index.ts";
import { serverState } from "../_server/context.ts";
import { speechOfLink } from "../_server/resolve-speech.ts";
import { type CorpusFacets, corpusFacets } from "../_server/run.ts";
import { LinkChoice } from "../_ui/filters/LinkChoice.tsx";
import { address, type PageSearch, pick, readSearch } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { EmptyState } from "../_ui/site/EmptyState.tsx";
import { NoCorpus } from "../_ui/site/NoCorpus.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { CompareDraft } from "./_parts/CompareDraft.tsx";
import { CompareReport } from "./_parts/CompareReport.tsx";
import { GroupPicker } from "./_parts/GroupPicker.tsx";
import { nameSpeeches, settlePicks } from "./_parts/match-speeches.ts";
import { PickOne } from "./_parts/PickOne.tsx";
import { SpeechPicker } from "./_parts/SpeechPicker.tsx";
import { GROUP_SIDES, groupLabel, groupSearch, speechSides } from "./_parts/sides.ts";

const PATH = "/compare";
const MODES = ["speeches", "groups", "draft"] as const;
type Mode = (typeof MODES)[number];

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("compare.title") };
}

interface ModeProps {
  search: URLSearchParams;
  facets: CorpusFacets;
  t: Translate;
}

/**
 * Two to four speeches, two groups of them, or a draft beside either: by themes, style, slogans, words and
 * passages.
 */
export default async function Compare({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets(searchParams)]);
  const chosen = await chosenSpeeches(search);
  const mode = modeOf(search);
  const props = { search, facets, t };
  return (
    <Page title={t("compare.title")} lead={t("compare.lead")}>
      {facets.speeches.length === 0 ? (
        <NoCorpus t={t} />
      ) : (
        <>
          <LinkChoice
            path={PATH}
            search={pick(search, ["mode"])}
            name="mode"
            title={t("compare.what")}
            options={MODES.map((value) => ({ value, label: t(`compare.mode.${value}`) }))}
            fallback={mode}
          />
          {mode === "speeches" ? (
            <Speeches {...props} {...chosen} />
          ) : mode === "groups" ? (
            <Groups {...props} />
          ) : (
            <CompareDraft {...props} />
          )}
        </>
      )}
    </Page>
  );
}

function modeOf(search: URLSearchParams): Mode {
  const isGroups = GROUP_SIDES.some((side) => groupSearch(search, side).size > 0);
  return MODES.find((mode) => mode === search.get("mode")) ?? (isGroups ? "groups" : "speeches");
}

interface Chosen {
  ids: string[];
  /** Links that lead to no speech. */
  unknown: string[];
}

/** The speeches of the address: those of the lists, then those of pasted links. */
async function chosenSpeeches(search: URLSearchParams): Promise<Chosen> {
  const links = search.getAll("link").flatMap((given) => given.split(/[\s,，、]+/).filter((link) => link !== ""));
  const found = await Promise.all(links.map(async (link) => ({ link, id: await speechOfLink(link) })));
  const linked = found.flatMap(({ id }) => (id === null ? [] : [String(id)]));
  return {
    ids: [...new Set([...search.getAll("speech"), ...linked])],
    unknown: found.filter(({ id }) => id === null).map(({ link }) => link),
  };
}

async function Speeches({ search, facets, ids: given, unknown, t }: ModeProps & Chosen) {
  const names = nameSpeeches((await serverState().context.corpus()).speeches);
  const { ids, open } = settlePicks(names, search.getAll("pick"), given);
  // What was typed is settled: the address names the speeches, so that it can be kept.
  if (search.has("pick") && open.length === 0 && unknown.length === 0)
    redirect(address(PATH, new URLSearchParams(ids.map((id) => ["speech", id]))));
  const [first] = open;
  return (
    <>
      <SpeechPicker path={PATH} speeches={names} chosen={ids} t={t} />
      {unknown.length > 0 ? (
        <EmptyState title={t("compare.link.unknown")} why={unknown.join(" ")} />
      ) : first !== undefined ? (
        <PickOne path={PATH} {...first} ids={ids} rest={open.slice(1).map(({ typed }) => typed)} t={t} />
      ) : ids.length < 2 ? (
        <EmptyState title={t("compare.chooseTitle")} why={t("compare.chooseWhy")}>
          <a href="/similarity" className="button">
            {t("compare.toSimilarity")}
          </a>
        </EmptyState>
      ) : (
        <CompareReport path={PATH} sides={speechSides(ids, facets.speeches)} search={search} t={t} />
      )}
    </>
  );
}

function Groups({ search, facets, t }: ModeProps) {
  const sides = GROUP_SIDES.map((key) => {
    const own = groupSearch(search, key);
    return { key, label: groupLabel(own, t), search: own };
  });
  const isChosen = sides.some((side) => side.search.size > 0);
  return (
    <>
      <GroupPicker path={PATH} search={search} facets={facets} t={t} />
      {isChosen ? (
        <CompareReport path={`${PATH}?mode=groups`} sides={sides} search={search} t={t} />
      ) : (
        <EmptyState title={t("compare.group.chooseTitle")} why={t("compare.group.chooseWhy")} />
      )}
    </>
  );
}
