import type { RowOf } from "#lib/analyses/index.ts";
import type { neighbourLeadLag } from "#lib/analyses/nation/diffusion/neighbour-lead-lag.ts";
import type { sloganAdoptionCurve } from "#lib/analyses/nation/diffusion/slogan-adoption-curve.ts";
import type { sloganDiffusion } from "#lib/analyses/nation/diffusion/slogan-diffusion.ts";
import type { sloganLeadLag } from "#lib/analyses/nation/diffusion/slogan-lead-lag.ts";
import type { slogansBefore } from "#lib/analyses/nation/diffusion/slogans-before.ts";
import { formatRate, formatShare } from "#lib/format/index.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import { adoptersFinding } from "../../_ui/findings/adopters-finding.ts";
import { adoptionFinding } from "../../_ui/findings/adoption-finding.ts";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { type Lagging, lagFinding } from "../../_ui/findings/lag-finding.ts";
import { Proof } from "../../_ui/findings/Proof.tsx";
import { sentencesAddress, sloganAddress } from "../../_ui/links/slogan-links.ts";

type Rows<A> = { rows: readonly A[]; t: Translate };
type LevelYear = RowOf<typeof sloganAdoptionCurve>;

/** How far each level has taken it up, and whether the levels differ by more than chance. */
export function AdoptionLine({ rows, hrefOf, t }: Rows<LevelYear> & { hrefOf: (row: LevelYear) => string }) {
  const found = adoptionFinding(rows);
  if (found === null) return null;
  const { levels, verdict } = found;
  const said = levels.map(({ level, year, spoke, said, share }) =>
    t("findings.adoption.level", {
      level: valueLabel("levels", level, t.locale),
      year: String(year),
      spoke,
      said,
      share: formatShare(share, t.locale),
    }),
  );
  const most = levels.find(({ said }) => said > 0);
  return (
    <Finding kind="adoption" href={most === undefined ? undefined : hrefOf(most)} t={t}>
      {`${said.join(t("findings.semicolon"))}${t(`findings.adoption.${verdict ?? "single"}`)}`}
    </Finding>
  );
}

/** More names than that are no sentence. */
const MOST_NAMES = 3;

/** Who said it first, and how many have said it since. */
export function AdoptersLine({ rows, hrefOf, t }: Rows<RowOf<typeof sloganDiffusion>> & { hrefOf: (speech: number) => string }) {
  const found = adoptersFinding(rows);
  if (found === null) return null;
  const { first, year, places, adopted } = found;
  const names = first.slice(0, MOST_NAMES).map(({ region, level }) => region ?? valueLabel("levels", level ?? "", t.locale));
  const list = names.join(t("common.listSeparator"));
  const all = first.length > MOST_NAMES ? t("findings.andOthers", { names: list, all: first.length }) : list;
  const [{ speechId = null } = {}] = first;
  return (
    <Finding kind="adopters" href={speechId === null ? undefined : hrefOf(speechId)} t={t}>
      {t("findings.adopters", { first: all, year: String(year), places, adopted })}
    </Finding>
  );
}

/** How far the lower level is behind the upper one, of the pair that is furthest apart. */
export function LevelLagLine({ rows, t }: Rows<RowOf<typeof sloganLeadLag>>) {
  const found = lagFinding(rows);
  if (found === null) return null;
  const { fromLevel, toLevel, lag } = found.widest;
  const way = lag > 0 ? "Behind" : lag < 0 ? "Ahead" : "Same";
  const nameOf = (level: string) => t("findings.level", { level: valueLabel("levels", level, t.locale).toLowerCase() });
  const words = {
    from: nameOf(fromLevel),
    to: nameOf(toLevel),
    years: formatRate(Math.abs(lag), t.locale),
  };
  return (
    <Finding kind="level-lag" t={t}>
      {`${t(`findings.lags.level${way}`, words)}${t(`findings.lags.${verdictOf(found.widest)}`)}`}
    </Finding>
  );
}

function verdictOf({ low, high }: Lagging): "sure" | "chance" | "unknown" {
  if (low === null || high === null) return "unknown";
  return low > 0 || high < 0 ? "sure" : "chance";
}

/** How many neighbours show an order, and the pair that is furthest apart. */
export function NeighbourLagLine({ rows, t }: Rows<RowOf<typeof neighbourLeadLag>>) {
  const found = lagFinding(rows);
  if (found === null) return null;
  const { pairs, sure, widest } = found;
  const [leader, follower] = widest.lag >= 0 ? [widest.leader, widest.follower] : [widest.follower, widest.leader];
  const pair = t("findings.lags.pair", { leader, follower, years: formatRate(Math.abs(widest.lag), t.locale) });
  return (
    <Finding kind="neighbour-lags" t={t}>
      {`${t("findings.lags.neighbours", { pairs, sure })}${sure > 0 ? pair : t("findings.lags.noPair")}`}
    </Finding>
  );
}

/** How many slogans came from below, and the one that most places had first; the rows come in that order. */
export function BeforeLine({ rows, search, t }: Rows<RowOf<typeof slogansBefore>> & { search: URLSearchParams }) {
  const [first] = rows;
  if (first === undefined) return null;
  const words = { all: rows.length, slogan: first.slogan, year: String(first.localYear), places: first.placesBefore };
  return (
    <Finding
      kind="before-centre"
      href={sloganAddress(search, first.slogan)}
      evidence={first.slogan}
      proof={<Proof href={sentencesAddress(search, first.slogan, { year: first.localYear })} locale={t.locale} />}
      t={t}
    >
      {t("findings.before", words)}
    </Finding>
  );
}
