import type { Translate } from "#lib/i18n/index.ts";
import type { BoundedAgreement, BoundedShare, MeasuredQuality } from "../../_server/theme-quality.ts";
import { ScrollBox } from "../../_ui/tables/ScrollBox.tsx";

const SHARES = ["precision", "recall", "f1"] as const;

/** How well the rules agree with a person on sentences kept out of rule-making: by theme, source and decade. */
export function KeptOutQuality({ quality, nameOf, t }: { quality: MeasuredQuality; nameOf: (theme: string) => string; t: Translate }) {
  const { measured, rules, sentences, intervals } = quality;
  const groups = intervals.groups.map((group) => ({
    ...group,
    name: group.by === "decade" ? t("methods.quality.decade", { decade: group.name }) : group.name,
  }));
  return (
    <>
      <h3 className="mt-4">{t("methods.quality.keptTitle")}</h3>
      <p className="mt-2 text-sm text-muted">
        {t("methods.quality.figures", { texts: quality.texts[t.locale], sentences, measured, rules })}
      </p>
      <Rows caption={t("methods.quality.keptCaption")} first={t("themes.title")} t={t}>
        {intervals.themes.map((row) => (
          <Row key={row.theme} name={nameOf(row.theme)} row={row} t={t} />
        ))}
        <tr>
          <th scope="row">{t("methods.quality.macro")}</th>
          <td colSpan={4} />
          <td className="n" data-head={t("methods.quality.f1")}>
            {within(intervals.macroF1)}
          </td>
        </tr>
      </Rows>
      <details className="mt-2">
        <summary className="cursor-pointer underline">{t("methods.quality.groupsCaption")}</summary>
        <Rows caption={t("methods.quality.groupsCaption")} first={t("methods.quality.sourceOrDecade")} t={t}>
          {groups.map((row) => (
            <Row key={`${row.by} ${row.name}`} name={`${row.name} (${row.sentences})`} row={row} isChinese={row.by === "source"} t={t} />
          ))}
        </Rows>
      </details>
      <p className="mt-2">{t("methods.quality.keptCaveats", { sentences })}</p>
    </>
  );
}

function Rows({ caption, first, t, children }: { caption: string; first: string; t: Translate; children: React.ReactNode }) {
  return (
    <ScrollBox label={caption}>
      <table className="data-table" data-cards="">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {["gold", "coded", ...SHARES].map((key) => (
              <th key={key} scope="col" className="n">
                {t(`methods.quality.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollBox>
  );
}

function Row({ name, row, isChinese = false, t }: { name: string; row: BoundedAgreement; isChinese?: boolean; t: Translate }) {
  return (
    <tr>
      <th scope="row" lang={isChinese ? "zh" : undefined}>
        {name}
      </th>
      <td className="n" data-head={t("methods.quality.gold")}>
        {row.gold}
      </td>
      <td className="n" data-head={t("methods.quality.coded")}>
        {row.coded}
      </td>
      {SHARES.map((key) => (
        <td key={key} className="n" data-head={t(`methods.quality.${key}`)}>
          {within(row[key])}
        </td>
      ))}
    </tr>
  );
}

function within({ value, low, high }: BoundedShare): string {
  if (value === null) return "–";
  return low === null || high === null ? value.toFixed(2) : `${value.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;
}
