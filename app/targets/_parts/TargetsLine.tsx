import { formatStated } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { ProofQuote } from "../../_ui/findings/ProofQuote.tsx";
import { type TargetPair, targetsFinding } from "../../_ui/findings/targets-finding.ts";
import { withUnit } from "./target-pairs.ts";

interface TargetsLineProps {
  pairs: readonly (TargetPair & { href: string; text: string; title: string })[];
  unit: string;
  t: Translate;
}

/** Between which figures the targets lie, and how many places reached theirs. */
export function TargetsLine({ pairs, unit, t }: TargetsLineProps) {
  const found = targetsFinding(pairs);
  if (found === null) return null;
  const { targets, highest, lowest, both, reached } = found;
  const figure = ({ a }: TargetPair) => withUnit(formatStated(a ?? 0, t.locale), unit);
  const words = { targets, highest: highest.label, high: figure(highest), lowest: lowest.label, low: figure(lowest) };
  const range = t(`findings.targets.${targets === 1 ? "one" : "range"}`, words);
  const outcome = both === 0 ? t("findings.targets.none") : t("findings.targets.reached", { both, reached });
  return (
    <Finding kind="targets" proof={<ProofQuote left="" node="" right={highest.text} title={highest.title} href={highest.href} />} t={t}>
      {`${range}${outcome}${t("findings.untested")}`}
    </Finding>
  );
}
