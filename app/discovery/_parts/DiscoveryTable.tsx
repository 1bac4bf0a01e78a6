import type { ResultOf, RowOf } from "#lib/analyses/index.ts";
import type { sloganDiscovery } from "#lib/analyses/slogans/slogan-discovery.ts";
import { Sparkline } from "#lib/charts/index.ts";
import { formatCell } from "#lib/format/index.ts";
import { glossFor, type Translate, valueLabel } from "#lib/i18n/index.ts";
import type { ThemeNames } from "../../_server/theme-names.ts";
import { phraseEvidence, sentenceAddress } from "../../_ui/links/evidence.ts";
import { ScrollBox } from "../../_ui/tables/ScrollBox.tsx";
import { AcceptSlogan } from "./AcceptSlogan.tsx";

export interface DiscoveryTableProps {
  result: ResultOf<typeof sloganDiscovery>;
  /** What names the table for those who hear it. */
  label: string;
  search: URLSearchParams;
  /** Address of this page, to come back to; null where nothing may be written. */
  back: string | null;
  names: ThemeNames;
  /** Yearly rates by wording, for the curve of what is new; none where no year was asked for. */
  curves: ReadonlyMap<string, readonly (number | null)[]>;
  t: Translate;
}

const NUMBERS = ["count", "speeches", "firstYear", "score"] as const;
/** What is said besides where a year was asked for. */
const NOVELTY = ["pastCount", "burst", "regions"] as const;

/** Proposals with their evidence, counts, first example, and the button that accepts them. */
export function DiscoveryTable(props: DiscoveryTableProps) {
  const { result, label, back, curves, t } = props;
  const headOf = (key: string) => result.columns.find((column) => column.key === key)?.label ?? key;
  return (
    <ScrollBox label={label}>
      <table className="data-table" data-analysis={result.analysis} data-cards="">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{headOf("phrase")}</th>
            <th scope="col">{headOf("evidence")}</th>
            {NUMBERS.map((key) => (
              <th key={key} scope="col" className="n">
                {headOf(key)}
              </th>
            ))}
            {curves.size === 0
              ? null
              : NOVELTY.map((key) => (
                  <th key={key} scope="col" className="n">
                    {headOf(key)}
                  </th>
                ))}
            {curves.size === 0 ? null : <th scope="col">{t("discovery.curve")}</th>}
            <th scope="col">{t("discovery.example")}</th>
            {back === null ? null : <th scope="col">{t("discovery.action")}</th>}
          </tr>
        </thead>
        <tbody>
          {result.rows.map((row) => (
            <ProposalRow key={row.phrase} row={row} {...props} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function ProposalRow({ row, result, search, back, names, curves, t }: DiscoveryTableProps & { row: RowOf<typeof sloganDiscovery> }) {
  const cell = (key: (typeof NUMBERS)[number] | (typeof NOVELTY)[number] | "burstLow" | "burstHigh") =>
    formatCell(row[key], result.columns.find((column) => column.key === key)!, t.locale);
  const headOf = (key: string) => result.columns.find((column) => column.key === key)?.label;
  const phrase = row.phrase;
  const example = sentenceAddress(row.speechId, row.sentence, row.start, row.end);
  return (
    <tr>
      <th scope="row">
        {phrase}
        {glossFor(row.gloss, t.locale) === "" ? null : <span className="block text-sm font-normal text-muted">{row.gloss}</span>}
      </th>
      <td data-head={headOf("evidence")}>{valueLabel("evidence", row.evidence, t.locale)}</td>
      <td className="n" data-head={headOf("count")}>
        <a href={phraseEvidence(search, phrase)}>{cell("count")}</a>
      </td>
      <td className="n" data-head={headOf("speeches")}>
        {cell("speeches")}
      </td>
      <td className="n" data-head={headOf("firstYear")}>
        {cell("firstYear")}
      </td>
      <td className="n" data-head={headOf("score")}>
        {cell("score")}
      </td>
      {curves.size === 0 ? null : (
        <>
          <td className="n" data-head={headOf("pastCount")}>
            {cell("pastCount")}
          </td>
          <td className="n" data-head={headOf("burst")} title={`${cell("burstLow")} – ${row.burstHigh === null ? "∞" : cell("burstHigh")}`}>
            {cell("burst")}
          </td>
          <td className="n" data-head={headOf("regions")}>
            {cell("regions")}
          </td>
          <td>
            <Sparkline values={curves.get(phrase) ?? []} label={t("discovery.curveOf", { phrase })} />
          </td>
        </>
      )}
      <td className="min-w-60 text-sm">
        <a href={example}>
          {row.left}
          <strong>{row.node}</strong>
          {row.right}
        </a>
      </td>
      {back === null ? null : (
        <td>
          {row.known ? (
            <a className="figure-link" href={`/slogans/${encodeURIComponent(phrase)}`}>
              {t("discovery.known")}
            </a>
          ) : (
            <AcceptSlogan slogan={phrase} kind={row.evidence === "numeric" ? "numeric" : "motto"} back={back} names={names} t={t} />
          )}
        </td>
      )}
    </tr>
  );
}
