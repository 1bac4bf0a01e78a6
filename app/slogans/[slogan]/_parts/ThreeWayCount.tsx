import type { RowOf } from "#lib/analyses/index.ts";
import { sloganCounts } from "#lib/analyses/slogans/slogan-counts.ts";
import { formatCount } from "#lib/format/index.ts";
import { ChartNotes } from "../../../_ui/charts/ChartNotes.tsx";
import { Finding } from "../../../_ui/findings/Finding.tsx";
import { csvAddress } from "../../../_ui/links/evidence.ts";
import { sentencesAddress, sloganAddress, sloganScope } from "../../../_ui/links/slogan-links.ts";
import { Answer } from "../../../_ui/site/Answer.tsx";
import { TableSection } from "../../../_ui/tables/TableSection.tsx";
import type { SloganPartProps } from "./props.ts";

type CountsRow = RowOf<typeof sloganCounts>;

const WAYS = [
  { of: "all", column: "count" },
  { of: "own", column: "standaloneCount" },
  { of: "tokens", column: "tokens" },
] as const;

/**
 * All occurrences, own ones and words, each leading to its sentences, and the longer slogans that hold the
 * rest.
 */
export function ThreeWayCount({ path, search, slogan, t }: SloganPartProps) {
  const params = sloganScope(search, { slogan: slogan.slogan });
  return (
    <Answer analysis={sloganCounts} params={params} resetHref={path} t={t}>
      {(result) => {
        const row = result.rows[0]!;
        return (
          <TableSection
            id="three-way-count"
            title={t("slogans.count.title")}
            hint={t("slogans.count.hint")}
            csv={csvAddress("slogan-counts", params, t.locale)}
          >
            <Finding kind="counts" href={sentencesAddress(search, slogan.slogan)} t={t}>
              {t("findings.counts", {
                count: row.count,
                own: row.standaloneCount,
                inside: row.insideCount,
                speeches: row.speeches,
                with: row.speechesWith,
              })}
            </Finding>
            <dl className="mt-3 grid gap-4 sm:grid-cols-3">
              {WAYS.map(({ of, column }) => (
                <div key={of} className="border-l-2 border-rule pl-3">
                  <dt className="text-sm font-semibold">{t(`slogans.count.${of}`)}</dt>
                  <dd className="font-display text-3xl">
                    <a href={sentencesAddress(search, slogan.slogan, of === "all" ? {} : { of })} data-count={of}>
                      {formatCount(row[column], t.locale)}
                    </a>
                  </dd>
                  <dd className="text-sm text-muted">{t(`slogans.count.${of}Why`)}</dd>
                </div>
              ))}
            </dl>
            <Containers row={row} search={search} slogan={slogan} t={t} />
            <ChartNotes result={result} t={t} />
            {result.notes.some(({ code }) => code === "SLOGAN_MASKED") ? (
              <p className="text-sm">
                <a href={sentencesAddress(search, slogan.slogan, { of: "masked" })} data-count="masked">
                  {t("slogans.count.maskedSentences")}
                </a>
              </p>
            ) : null}
          </TableSection>
        );
      }}
    </Answer>
  );
}

/** `form×count` pairs of the analysis's column; no form of the lexicon contains × or a space. */
function containersOf(row: CountsRow): { container: string; count: number }[] {
  const pairs = row.containers.split(" ").filter((pair) => pair !== "");
  return pairs.map((pair) => ({ container: pair.slice(0, pair.lastIndexOf("×")), count: Number(pair.slice(pair.lastIndexOf("×") + 1)) }));
}

function Containers({ row, search, slogan, t }: Omit<SloganPartProps, "path"> & { row: CountsRow }) {
  const containers = containersOf(row);
  if (containers.length === 0) return <p className="mt-4 text-sm">{t("slogans.count.noContainers")}</p>;
  return (
    <>
      <h3 className="mt-5 text-base">{t("slogans.count.containers", { count: row.insideCount })}</h3>
      <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {containers.map(({ container, count }) => (
          <li key={container}>
            <a href={sloganAddress(search, container)}>{container}</a>{" "}
            <a href={sentencesAddress(search, slogan.slogan, { of: "inside", container })}>{formatCount(count, t.locale)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
