import type { RowOf } from "#lib/analyses/index.ts";
import { sloganCounts } from "#lib/analyses/slogans/slogan-counts.ts";
import { sloganDispersion } from "#lib/analyses/slogans/slogan-dispersion.ts";
import { formatRate, formatShare } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "../../../_ui/findings/Finding.tsx";
import { spreadFinding } from "../../../_ui/findings/spread-finding.ts";
import { csvAddress } from "../../../_ui/links/evidence.ts";
import { sentencesAddress, sloganScope } from "../../../_ui/links/slogan-links.ts";
import { Answer } from "../../../_ui/site/Answer.tsx";
import { DataTable } from "../../../_ui/tables/DataTable.tsx";
import { TableSection } from "../../../_ui/tables/TableSection.tsx";
import type { SloganPartProps } from "./props.ts";

const COLUMNS = ["form", "count", "standaloneCount", "insideCount", "tokens", "speechesWith"] as const;
/** What a count of the table leads to, as the page of sentences calls it. */
const WAYS = { count: "all", standaloneCount: "own", insideCount: "inside", tokens: "tokens" } as const;

/** The wordings apart, and how evenly the slogan is spread. */
export function SloganVariants(props: SloganPartProps) {
  return (
    <>
      {props.slogan.variants.length === 0 ? null : <Wordings {...props} />}
      <Spread {...props} />
    </>
  );
}

function isWay(key: string): key is keyof typeof WAYS {
  return key in WAYS;
}

function Wordings({ path, search, slogan, t }: SloganPartProps) {
  const params = sloganScope(search, { slogan: slogan.slogan, variants: 1 });
  const csv = csvAddress("slogan-counts", params, t.locale);
  return (
    <Answer analysis={sloganCounts} params={params} resetHref={path} t={t}>
      {(result) => (
        <TableSection id="slogan-variants" title={t("slogans.page.variantsTitle")} hint={t("slogans.page.variantsHint")} csv={csv}>
          <WordingLine rows={result.rows} hrefOf={(form) => sentencesAddress(search, slogan.slogan, { form })} t={t} />
          <DataTable
            result={result}
            columns={COLUMNS}
            caption={t("slogans.page.variantsTitle")}
            t={t}
            csv={csv}
            href={(row, key) => {
              if (row.form === null || !isWay(key) || row[key] === 0) return undefined;
              return sentencesAddress(search, slogan.slogan, { of: WAYS[key], form: row.form });
            }}
          />
        </TableSection>
      )}
    </Answer>
  );
}

function Spread({ path, search, slogan, t }: SloganPartProps) {
  const params = sloganScope(search, { slogan: slogan.slogan });
  const csv = csvAddress("slogan-dispersion", params, t.locale);
  return (
    <Answer analysis={sloganDispersion} params={params} resetHref={path} t={t}>
      {(result) => (
        <TableSection id="slogan-dispersion" title={t("slogans.page.dispersionTitle")} hint={t("slogans.page.dispersionHint")} csv={csv}>
          <SpreadLine rows={result.rows} t={t} />
          <DataTable result={result} caption={t("slogans.page.dispersionTitle")} t={t} csv={csv} />
        </TableSection>
      )}
    </Answer>
  );
}

type Worded = RowOf<typeof sloganCounts>;

/** The wording that most occurrences have; nothing where there is only one. */
function WordingLine({ rows, hrefOf, t }: { rows: readonly Worded[]; hrefOf: (form: string) => string; t: Translate }) {
  const said = rows.filter((row): row is Worded & { form: string } => row.form !== null && row.count > 0);
  const all = said.reduce((sum, { count }) => sum + count, 0);
  const [head] = said;
  if (head === undefined || said.length < 2) return null;
  const { form, count } = said.reduce((best, row) => (row.count > best.count ? row : best), head);
  return (
    <Finding kind="wordings" href={hrefOf(form)} t={t}>
      {t("findings.variants", { form, count, all, share: formatShare(count / all, t.locale) })}
    </Finding>
  );
}

/** Whether it is spread over the speeches or gathered in a few. */
function SpreadLine({ rows, t }: { rows: readonly RowOf<typeof sloganDispersion>[]; t: Translate }) {
  const found = spreadFinding(rows);
  if (found === null) return null;
  const { row, kind } = found;
  const words = {
    parts: t(`findings.parts.${row.part}`, { count: row.parts }),
    with: row.partsWith,
    dp: formatRate(row.dp ?? 0, t.locale),
  };
  return (
    <Finding kind={`spread-${kind}`} t={t}>
      {t(`findings.spread.${kind}`, words)}
    </Finding>
  );
}
