import { similarity } from "#lib/analyses/compare/similarity.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { Column } from "#lib/types.ts";
import { type Findable, findSpeech } from "../../_ui/compare/find-speech.ts";
import { SpeechFinder } from "../../_ui/compare/SpeechFinder.tsx";
import { speechName } from "../../_ui/compare/speech-name.ts";
import { csvAddress } from "../../_ui/links/evidence.ts";
import { withParams } from "../../_ui/links/search.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { DataTable } from "../../_ui/tables/DataTable.tsx";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import { neighboursAddress } from "./neighbours-address.ts";
import { NeighbourLine } from "./SimilarityLines.tsx";

interface NeighboursProps {
  path: string;
  search: URLSearchParams;
  speeches: readonly Findable[];
  params: URLSearchParams;
  t: Translate;
}

const SHOWN = 12;
const COLUMNS = ["titleB", "similarity", "yearB", "sharedCount", "shared"] as const;
/** Seen from one speech, the other is the speech. */
const HEADS: Readonly<Record<string, string>> = { titleB: "title", yearB: "year" };

/** The speeches nearest to one, and what they share; the newest unless another is asked for by title or year. */
export function Neighbours({ path, search, speeches, params, t }: NeighboursProps) {
  const { speech, choices } = findSpeech(speeches, search.get("near"), search.get("find"));
  const asked = withParams(params, { of: String(speech?.id ?? ""), limit: String(SHOWN) });
  const title =
    speech === null ? t("similarity.neighbours") : t("similarity.neighboursOf", { title: speechName(speech.year, speech.title) });
  return (
    <TableSection id="neighbours" title={title} hint={t("similarity.neighboursHint")} csv={csvAddress("similarity", asked, t.locale)}>
      <SpeechFinder
        action={`${path}#neighbours`}
        search={search}
        name="near"
        speeches={speeches}
        choices={speech === null ? choices : null}
        hrefOf={({ id }) => neighboursAddress(path, search, id)}
        t={t}
      />
      {speech === null ? null : (
        <Answer analysis={similarity} params={asked} resetHref={path} t={t}>
          {(result) => (
            <>
              <NeighbourLine rows={result.rows} t={t} />
              <DataTable
                result={{ ...result, columns: result.columns.map((column) => headed(column, t)) }}
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
            </>
          )}
        </Answer>
      )}
    </TableSection>
  );
}

function headed(column: Column, t: Translate): Column {
  const head = HEADS[column.key];
  return head === undefined ? column : { ...column, label: t(`columns.${head}`) };
}
