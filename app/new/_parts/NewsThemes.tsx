import { newsThemes } from "#lib/analyses/nation/news/news-themes.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { themeNames } from "../../_server/theme-names.ts";
import { MovedThemesLine } from "../../_ui/findings/MovedThemesLine.tsx";
import { csvAddress } from "../../_ui/links/evidence.ts";
import { themeSentencesAddress } from "../../_ui/links/theme-links.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { DataTable } from "../../_ui/tables/DataTable.tsx";
import { TableSection } from "../../_ui/tables/TableSection.tsx";

const COLUMNS = ["theme", "direction", "shareTarget", "shareReference", "countTarget", "countReference", "adjustedP"] as const;

interface NewsThemesProps {
  speechId: string;
  resetHref: string;
  /** A text by year, place and title. */
  nameOf: (speechId: number, title: string) => string;
  t: Translate;
}

/** Themes up and down against the place's last text and the centre's; nothing where there is neither. */
export async function NewsThemes({ speechId, resetHref, nameOf, t }: NewsThemesProps) {
  const params = new URLSearchParams({ speechId });
  const themes = await themeNames(t.locale);
  const csv = csvAddress(newsThemes.name, params, t.locale);
  return (
    <Answer analysis={newsThemes} params={params} resetHref={resetHref} t={t}>
      {(result) =>
        (["own", "centre"] as const).map((against) => {
          const rows = result.rows.filter((row) => row.against === against);
          const [first] = rows;
          if (first === undefined) return null;
          const title = t(`nation.news.themes.${against}`, { title: nameOf(first.otherSpeechId, first.otherTitle) });
          return (
            <TableSection key={against} id={`themes-${against}`} title={title} hint={t("nation.news.themes.hint")} csv={csv}>
              <MovedThemesLine
                rows={rows}
                from={t("findings.earlier")}
                to={t("findings.thisSpeech")}
                nameOf={themes.nameOf}
                hrefOf={(theme, side) =>
                  themeSentencesAddress(new URLSearchParams({ speech: side === "to" ? speechId : `${first.otherSpeechId}` }), theme)
                }
                t={t}
              />
              <DataTable result={{ ...result, rows }} columns={COLUMNS} caption={title} t={t} csv={csv} />
            </TableSection>
          );
        })
      }
    </Answer>
  );
}
