import type { Translate } from "#lib/i18n/index.ts";
import { themeNames } from "../../_server/theme-names.ts";
import { type MeasuredQuality, themeQuality } from "../../_server/theme-quality.ts";
import { ScrollBox } from "../../_ui/tables/ScrollBox.tsx";
import { KeptOutQuality } from "./KeptOutQuality.tsx";

const COLUMNS = ["precision", "recall", "f1", "kappa"] as const;

/** How sentences are coded, and how well the rules agree with a person, with what the figures do not say. */
export async function ThemeQuality({ t }: { t: Translate }) {
  const [{ kept, development }, names] = await Promise.all([themeQuality(), themeNames(t.locale)]);
  return (
    <section id="theme-quality" className="border-t border-rule py-4">
      <h2 className="text-lg">{t("methods.quality.title")}</h2>
      <p className="mt-1">{t("methods.quality.how")}</p>
      {kept === null ? null : <KeptOutQuality quality={kept} nameOf={names.nameOf} t={t} />}
      {development === null ? null : (
        <>
          <h3 className="mt-4">{t("methods.quality.devTitle")}</h3>
          <Figures quality={development} nameOf={names.nameOf} t={t} />
        </>
      )}
      <p className="mt-2 text-sm text-muted">{t("methods.quality.rerun")}</p>
    </section>
  );
}

function Figures({ quality, nameOf, t }: { quality: MeasuredQuality; nameOf: (theme: string) => string; t: Translate }) {
  const { measured, rules, sentences, agreement, crossValidated, withoutContext } = quality;
  const crossOf = (theme: string) => crossValidated.themes.find((row) => row.theme === theme)?.f1 ?? null;
  const caption = t("methods.quality.caption");
  return (
    <>
      <p className="mt-2 text-sm text-muted">
        {t("methods.quality.figures", { texts: quality.texts[t.locale], sentences, measured, rules })}
      </p>
      <ScrollBox label={caption}>
        <table className="data-table" data-cards="">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t("themes.title")}</th>
              {["gold", "coded", ...COLUMNS, "f1CrossValidated"].map((key) => (
                <th key={key} scope="col" className="n">
                  {t(`methods.quality.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {agreement.themes.map((row) => (
              <tr key={row.theme}>
                <th scope="row">{nameOf(row.theme)}</th>
                <td className="n" data-head={t("methods.quality.gold")}>
                  {row.gold}
                </td>
                <td className="n" data-head={t("methods.quality.coded")}>
                  {row.coded}
                </td>
                {COLUMNS.map((key) => (
                  <td key={key} className="n" data-head={t(`methods.quality.${key}`)}>
                    {digits(row[key])}
                  </td>
                ))}
                <td className="n" data-head={t("methods.quality.f1CrossValidated")}>
                  {digits(crossOf(row.theme))}
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t("methods.quality.macro")}</th>
              <td colSpan={4} />
              <td className="n" data-head={t("methods.quality.f1")}>
                {digits(agreement.macroF1)}
              </td>
              <td />
              <td className="n" data-head={t("methods.quality.f1CrossValidated")}>
                {digits(crossValidated.macroF1)}
              </td>
            </tr>
          </tbody>
        </table>
      </ScrollBox>
      <p className="mt-2">
        {t("methods.quality.caveats", { folds: crossValidated.folds, withoutContext: digits(withoutContext.macroF1) })}
      </p>
    </>
  );
}

function digits(share: number | null): string {
  return share === null ? "–" : share.toFixed(3);
}
