import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { phraseEvidence } from "../../_ui/links/evidence.ts";
import { apartFinding, exactRates } from "./apart-finding.ts";
import { comparedItems } from "./compared-items.ts";
import { type CompareRow, valueIn } from "./side-figures.ts";
import type { Side } from "./sides.ts";

interface SlogansLineProps {
  /** Rows of the comparison, of every kind. */
  rows: readonly CompareRow[];
  sides: readonly Side[];
  t: Translate;
}

/** How many slogans the sides share and have alone; of two sides, which they say differently often by more than chance. */
export function SlogansLine({ rows, sides, t }: SlogansLineProps) {
  const slogans = rows.filter(({ kind }) => kind === "slogan");
  const [a, b] = sides;
  if (slogans.length === 0 || a === undefined || b === undefined) return null;
  const shared = slogans.filter(({ sharedCount }) => sharedCount > 1).length;
  const alone = sides.map(({ key, label }) => {
    const count = slogans.filter(({ sharedWith }) => sharedWith === key).length;
    return t("findings.compare.alone", { name: label, count });
  });
  const scope = t("findings.compare.slogans", { shared, alone: alone.join(t("findings.semicolon")) });
  if (sides.length > 2) return <Line text={`${scope}${t("findings.compare.untested")}`} href={mostShared(slogans, sides)} t={t} />;
  const { tested, more, less } = apartFinding(comparedItems(rows, "slogan"), exactRates);
  const surest = [
    more[0] === undefined ? null : t("findings.change.more", { side: a.label, item: more[0] }),
    less[0] === undefined ? null : t("findings.change.more", { side: b.label, item: less[0] }),
  ];
  const verdict =
    more.length + less.length === 0
      ? t("findings.compare.noSlogan", { tested })
      : t("findings.compare.sureSlogans", { tested, sure: more.length + less.length });
  const href = evidenceOf(a, more[0]) ?? evidenceOf(b, less[0]) ?? mostShared(slogans, sides);
  return <Line text={[scope, verdict, ...surest].filter((part) => part !== null).join("")} href={href} t={t} />;
}

function Line({ text, href, t }: { text: string; href?: string | undefined; t: Translate }) {
  return (
    <Finding kind="compare-slogans" href={href} t={t}>
      {text}
    </Finding>
  );
}

/** The sentences of a slogan on one side; none for a draft, which is in no corpus. */
function evidenceOf({ search }: Side, slogan: string | undefined): string | undefined {
  return slogan === undefined || search === null ? undefined : phraseEvidence(search, slogan);
}

/** Where nothing is sure: the sentences of the slogan that the sides share and say most. */
function mostShared(slogans: readonly CompareRow[], sides: readonly Side[]): string | undefined {
  const total = (row: CompareRow) => sides.reduce((sum, _, at) => sum + (valueIn(row, at) ?? 0), 0);
  const [most] = slogans.filter(({ sharedCount }) => sharedCount > 1).sort((one, other) => total(other) - total(one));
  const stored = sides.find(({ search }) => search !== null);
  return most === undefined || stored === undefined ? undefined : evidenceOf(stored, most.metric);
}
