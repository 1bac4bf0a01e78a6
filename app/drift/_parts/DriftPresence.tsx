import { drift } from "#lib/analyses/change/drift.ts";
import type { ResultOf } from "#lib/analyses/index.ts";
import { glossFor, type Translate } from "#lib/i18n/index.ts";
import { listChoices } from "../../_ui/compare/list-choices.ts";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { csvAddress } from "../../_ui/links/evidence.ts";
import { filtersWith, periodSearch } from "../../_ui/links/search.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import { itemEvidence } from "./DriftTable.tsx";

interface DriftPresenceProps {
  path: string;
  search: URLSearchParams;
  from: string;
  to: string;
  t: Translate;
}
const PRESENCES = ["appeared", "returned", "vanished"] as const;
const SHOWN = 12;

/** Slogans that came, came back or went between two periods; each leads to its sentences. */
export function DriftPresence({ path, search, from, to, t }: DriftPresenceProps) {
  const params = filtersWith(search, { from, to, unit: "slogan", minCount: "1", limit: "2000", ...listChoices(search) });
  return (
    <Answer analysis={drift} params={params} resetHref={path} t={t}>
      {(result) => (
        <TableSection
          id="drift-presence"
          title={t("drift.presenceTitle", { from, to })}
          hint={t("drift.presenceHint")}
          csv={csvAddress("drift", params, t.locale)}
        >
          <PresenceLine
            result={result}
            hrefOf={(item) => itemEvidence(periodSearch(search, to), item, "slogan", listChoices(search).of)}
            t={t}
          />
          <div className="mt-3 grid gap-6 md:grid-cols-3">
            {PRESENCES.map((presence) => (
              <PresenceList
                key={presence}
                presence={presence}
                result={result}
                search={periodSearch(search, presence === "vanished" ? from : to)}
                of={listChoices(search).of}
                csv={csvAddress("drift", params, t.locale)}
                t={t}
              />
            ))}
          </div>
        </TableSection>
      )}
    </Answer>
  );
}

/** What came, came back and went in numbers, and of what came that which is said most; presence alone is no test. */
function PresenceLine({ result, hrefOf, t }: { result: ResultOf<typeof drift>; hrefOf: (item: string) => string; t: Translate }) {
  const came = result.rows.filter(({ presence }) => presence === "appeared" || presence === "returned");
  const [most] = [...came].sort((a, b) => b.countTarget - a.countTarget);
  const top = most === undefined ? "" : t("findings.presence", { slogan: most.item, count: most.countTarget });
  return (
    <Finding kind="presence" href={most === undefined ? undefined : hrefOf(most.item)} t={t}>
      {`${t("drift.presenceFinding", tally(result))}${top}${t("findings.untested")}`}
    </Finding>
  );
}

/** How many slogans came, came back, went and are said in both periods. */
function tally({ rows }: ResultOf<typeof drift>): Record<(typeof PRESENCES)[number] | "stayed", number> {
  const count = (presence: string) => rows.filter((row) => row.presence === presence).length;
  const stayed = rows.filter((row) => row.countReference > 0 && row.countTarget > 0).length;
  return { appeared: count("appeared"), returned: count("returned"), vanished: count("vanished"), stayed };
}

interface PresenceListProps {
  presence: (typeof PRESENCES)[number];
  result: ResultOf<typeof drift>;
  search: URLSearchParams;
  of: string | undefined;
  csv: string;
  t: Translate;
}

function PresenceList({ presence, result, search, of, csv, t }: PresenceListProps) {
  const found = result.rows.filter((row) => row.presence === presence);
  const countOf = (row: (typeof found)[number]) => row.countTarget + row.countReference;
  const rows = [...found].sort((a, b) => countOf(b) - countOf(a)).slice(0, SHOWN);
  return (
    <section>
      <h3 className="text-base first-letter:uppercase">
        {t("drift.presenceCount", { presence: t(`drift.presence.${presence}`), count: found.length })}
      </h3>
      <ul className="mt-1 text-sm">
        {rows.map((row) => (
          <li key={row.item} className="flex justify-between gap-2 border-b border-rule py-1">
            <span>
              <a href={itemEvidence(search, row.item, "slogan", of)}>{row.item}</a>
              {glossFor(row.gloss, t.locale) === "" ? null : <span className="block text-xs text-muted">{row.gloss}</span>}
            </span>
            <span className="text-muted tabular-nums">{countOf(row)}</span>
          </li>
        ))}
      </ul>
      {rows.length === 0 ? <p className="text-sm text-muted">{t("charts.noRows")}</p> : null}
      {rows.length < found.length ? (
        <p className="text-sm text-muted">
          {t("charts.rowsShown", { shown: rows.length, all: found.length })} <a href={csv}>CSV</a>
        </p>
      ) : null}
    </section>
  );
}
