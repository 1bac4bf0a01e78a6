import { similarity } from "#lib/analyses/compare/similarity.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { speechName } from "../../_ui/compare/speech-name.ts";
import { HiddenFields } from "../../_ui/filters/HiddenFields.tsx";
import { csvAddress } from "../../_ui/links/evidence.ts";
import { withParams } from "../../_ui/links/search.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { DataTable } from "../../_ui/tables/DataTable.tsx";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import { type Findable, findSpeech } from "./find-speech.ts";
import { neighboursAddress } from "./neighbours-address.ts";

interface NeighboursProps {
  path: string;
  search: URLSearchParams;
  speeches: readonly Findable[];
  params: URLSearchParams;
  t: Translate;
}

const SHOWN = 12;
const CHOICES = 12;
const COLUMNS = ["similarity", "titleB", "yearB", "sharedCount", "shared"] as const;

/** The speeches nearest to one, and what they share; the newest unless another is asked for by id, title or year. */
export function Neighbours({ path, search, speeches, params, t }: NeighboursProps) {
  const { speech, choices } = findSpeech(speeches, search.get("near"), search.get("find"));
  const asked = withParams(params, { of: String(speech?.id ?? ""), limit: String(SHOWN) });
  const title =
    speech === null ? t("similarity.neighbours") : t("similarity.neighboursOf", { title: speechName(speech.year, speech.title) });
  return (
    <TableSection id="neighbours" title={title} hint={t("similarity.neighboursHint")} csv={csvAddress("similarity", asked, t.locale)}>
      <form action={`${path}#neighbours`} method="get" className="no-print my-2 flex flex-wrap items-center gap-2 text-sm">
        <HiddenFields search={search} except={["near", "find"]} />
        <label htmlFor="find">{t("similarity.near")}</label>
        <input
          id="find"
          name="find"
          type="search"
          required
          className="control min-w-0 flex-1 basis-60"
          placeholder={t("similarity.nearExample")}
        />
        <button type="submit" className="button-strong">
          {t("similarity.show")}
        </button>
      </form>
      {speech === null ? (
        <Choices path={path} search={search} choices={choices} t={t} />
      ) : (
        <Answer analysis={similarity} params={asked} resetHref={path} t={t}>
          {(result) => (
            <DataTable
              result={result}
              columns={COLUMNS}
              caption={title}
              t={t}
              limit={SHOWN}
              href={(row, key) =>
                key === "similarity"
                  ? `/compare?speech=${row.speechA}&speech=${row.speechB}`
                  : key === "titleB"
                    ? neighboursAddress(path, search, row.speechB)
                    : undefined
              }
            />
          )}
        </Answer>
      )}
    </TableSection>
  );
}

/** What was typed fits several speeches, or none. */
function Choices({ path, search, choices, t }: Pick<NeighboursProps, "path" | "search" | "t"> & { choices: readonly Findable[] }) {
  if (choices.length === 0) return <p className="py-2 text-sm">{t("similarity.nearNone")}</p>;
  return (
    <ul className="text-sm">
      {choices.slice(0, CHOICES).map(({ id, title, year }) => (
        <li key={id}>
          <a href={neighboursAddress(path, search, id)} className="block min-h-8 py-1">
            {speechName(year, title)}
          </a>
        </li>
      ))}
    </ul>
  );
}
