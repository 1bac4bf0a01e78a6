import { sloganCounts } from "#lib/analyses/slogans/slogan-counts.ts";
import { sloganDispersion } from "#lib/analyses/slogans/slogan-dispersion.ts";
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
          <DataTable result={result} caption={t("slogans.page.dispersionTitle")} t={t} csv={csv} />
        </TableSection>
      )}
    </Answer>
  );
}
