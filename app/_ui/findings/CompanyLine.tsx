import { formatRate } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { companyFinding, type ThemeCompany } from "./company-finding.ts";
import { Finding } from "./Finding.tsx";

interface CompanyLineProps {
  rows: readonly ThemeCompany[];
  nameOf: (theme: string) => string;
  /** Sentences that two themes share. */
  hrefOf: (theme: string, other: string) => string;
  t: Translate;
}

/** Which themes share sentences more and less than chance would have it. */
export function CompanyLine({ rows, nameOf, hrefOf, t }: CompanyLineProps) {
  const found = companyFinding(rows);
  if (found === null) return null;
  const { together, apart } = found;
  const words = ({ theme, other, ratio }: ThemeCompany) => ({
    theme: nameOf(theme),
    other: nameOf(other),
    ratio: formatRate(ratio ?? 0, t.locale),
  });
  const parts = [
    together === null ? null : t("findings.company.together", words(together)),
    apart === null ? null : t("findings.company.apart", words(apart)),
    together === null && apart === null ? t("findings.company.none") : t("findings.company.beyond"),
  ];
  return (
    <Finding kind="company" href={together === null ? undefined : hrefOf(together.theme, together.other)} t={t}>
      {parts.filter((part) => part !== null).join("")}
    </Finding>
  );
}
