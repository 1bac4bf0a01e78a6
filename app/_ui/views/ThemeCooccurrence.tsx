import { themeCooccurrence } from "#lib/analyses/themes/theme-cooccurrence.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { themeNames } from "../../_server/theme-names.ts";
import { CompanyLine } from "../findings/CompanyLine.tsx";
import { csvAddress } from "../links/evidence.ts";
import { filtersWith } from "../links/search.ts";
import { themeSentencesAddress } from "../links/theme-links.ts";
import { Answer } from "../site/Answer.tsx";
import { DataTable } from "../tables/DataTable.tsx";
import { TableSection } from "../tables/TableSection.tsx";

/** Which themes share sentences, against chance; each pair once, or all pairs of one theme. */
export async function ThemeCooccurrence({
  path,
  search,
  theme,
  t,
}: {
  path: string;
  search: URLSearchParams;
  theme?: string;
  t: Translate;
}) {
  const names = await themeNames(t.locale);
  const params = filtersWith(search);
  const title = t("themes.companyTitle");
  return (
    <Answer analysis={themeCooccurrence} params={params} resetHref={path} t={t}>
      {(result) => {
        const rows = result.rows.filter((row) => (theme === undefined ? row.theme < row.other : row.theme === theme));
        return (
          <TableSection
            id="theme-company"
            title={title}
            hint={t("themes.companyUnit")}
            csv={csvAddress("theme-cooccurrence", params, t.locale)}
          >
            <CompanyLine
              rows={rows}
              nameOf={names.nameOf}
              hrefOf={(one, other) => themeSentencesAddress(search, one, { with: other })}
              t={t}
            />
            <DataTable
              result={{ ...result, rows }}
              columns={["theme", "other", "bothSentences", "expected", "ratio", "low", "high"]}
              caption={title}
              t={t}
              href={(row, key) =>
                key === "bothSentences" && row.bothSentences > 0 ? themeSentencesAddress(search, row.theme, { with: row.other }) : undefined
              }
            />
          </TableSection>
        );
      }}
    </Answer>
  );
}
