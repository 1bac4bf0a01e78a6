import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "./Finding.tsx";
import { type ShiftedItem, type ShiftedRow, shiftFinding } from "./shift-finding.ts";

interface ShiftLineProps {
  rows: readonly ShiftedRow[];
  /** Names of the two sides; `to` is the target. */
  from: string;
  to: string;
  /** Sentences of an item on one side. */
  evidence?: (item: string, side: "from" | "to") => string | undefined;
  t: Translate;
}

/** Which item makes most of the difference on each side, and whether its own difference holds. */
export function ShiftLine({ rows, from, to, evidence, t }: ShiftLineProps) {
  const found = shiftFinding(rows);
  if (found === null) return null;
  const { up, down } = found;
  const verdict = ({ holds }: ShiftedItem) => t(`findings.shift.${holds ? "holds" : "chance"}`);
  const words =
    up !== null && down !== null
      ? t("findings.shift.both", { to, from, up: up.item, upVerdict: verdict(up), down: down.item, downVerdict: verdict(down) })
      : up !== null
        ? t("findings.shift.one", { side: to, item: up.item, verdict: verdict(up) })
        : down === null
          ? ""
          : t("findings.shift.one", { side: from, item: down.item, verdict: verdict(down) });
  return (
    <Finding kind="shift" href={up !== null ? evidence?.(up.item, "to") : down === null ? undefined : evidence?.(down.item, "from")} t={t}>
      {words}
    </Finding>
  );
}
