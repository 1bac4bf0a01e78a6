import type { TargetRow } from "#lib/analyses/nation/targets/targets.ts";
import { formatStated } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { sentenceAddress } from "../../_ui/links/evidence.ts";

/** Years of the figures with how many there are; the fullest is shown first. */
export function periodsOf(rows: readonly TargetRow[]): number[] {
  return [...new Set(rows.map(({ period }) => period))].sort((a, b) => a - b);
}

export function fullestPeriod(rows: readonly TargetRow[]): number {
  const counts = new Map<number, number>();
  for (const { period } of rows) counts.set(period, (counts.get(period) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]![0];
}

/**
 * The measure that most of an indicator's figures have, with its unit: growth and amounts do not share an
 * axis.
 */
export function mainMeasure(rows: readonly TargetRow[]): Pick<TargetRow, "measure" | "figureUnit"> {
  const counts = new Map<string, { row: TargetRow; count: number }>();
  for (const row of rows) {
    const known = counts.get(`${row.measure} ${row.figureUnit}`);
    counts.set(`${row.measure} ${row.figureUnit}`, { row: known?.row ?? row, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]!.row;
}

/** One row a place: its first target and its first outcome of a year; null where the reports say none. */
export function targetPairs(rows: readonly TargetRow[], t: Translate) {
  const places = new Map<string, TargetRow[]>();
  for (const row of rows) {
    const key = row.regionCode ?? row.region ?? `${row.speechId}`;
    places.set(key, [...(places.get(key) ?? []), row]);
  }
  return [...places].map(([key, found]) => {
    const first = (kind: TargetRow["figureKind"]) => found.find(({ figureKind }) => figureKind === kind);
    const [target, outcome] = [first("target"), first("reported")];
    const label = found[0]!.region ?? (found[0]!.level === "central" ? t("nation.centre") : found[0]!.title);
    const shown = target ?? outcome!;
    return {
      key,
      label,
      a: pointOf(target),
      b: pointOf(outcome),
      tip: t("nation.targets.tip", { place: label, target: wordsOf(target, t), outcome: wordsOf(outcome, t) }),
      /** The sentence that states it, and its speech. */
      text: shown.text,
      title: shown.title,
      href: sentenceAddress(shown.speechId, shown.sentence, shown.start, shown.end),
    };
  });
}

/** So many times the next largest, one figure would press all others onto the axis. */
const GIANT = 5;

/** The pairs to draw: without the one (the nation's total among cities') that leaves no scale to the others. */
export function withoutGiant<P extends { a: number | null; b: number | null }>(
  pairs: readonly P[],
): { pairs: readonly P[]; apart: P | null } {
  const size = ({ a, b }: P) => Math.max(Math.abs(a ?? 0), Math.abs(b ?? 0));
  const [largest, next] = [...pairs].sort((one, other) => size(other) - size(one));
  if (largest === undefined || next === undefined || size(largest) <= GIANT * size(next)) return { pairs, apart: null };
  return { pairs: pairs.filter((pair) => pair !== largest), apart: largest };
}

/** A per cent sign stands at its figure, other units apart. */
export function withUnit(figure: string, unit: string): string {
  return unit === "%" ? `${figure}%` : `${figure} ${unit}`;
}

function pointOf(row: TargetRow | undefined): number | null {
  return row === undefined ? null : (row.lowest ?? row.highest);
}

/** 5–6%, 5.5%左右: the figure as it is stated. */
function wordsOf(row: TargetRow | undefined, t: Translate): string {
  if (row === undefined) return "–";
  const bounds = [...new Set([row.lowest, row.highest].filter((bound) => bound !== null))];
  return `${withUnit(bounds.map((bound) => formatStated(bound, t.locale)).join("–"), row.figureUnit)}${row.modifier}`;
}
