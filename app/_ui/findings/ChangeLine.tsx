import type { Translate } from "#lib/i18n/index.ts";
import { type ChangedRow, changeFinding } from "./change-finding.ts";
import { Finding } from "./Finding.tsx";

interface ChangeLineProps {
  rows: readonly ChangedRow[];
  /** Names of the two sides; `to` is the target. */
  from: string;
  to: string;
  /** Sentences of an item on one side. */
  evidence: (item: string, side: "from" | "to") => string | undefined;
  /** The side whose first item is proved; the target's unless it has none. */
  proved?: "from" | "to";
  t: Translate;
}

/** How many differences of two sides hold, and the first of each side, with the way to its sentences. */
export function ChangeLine({ rows, from, to, evidence, proved = "to", t }: ChangeLineProps) {
  const found = changeFinding(rows);
  if (found === null) return null;
  const { listed, sure, up, down } = found;
  if (up === null && down === null)
    return (
      <Finding kind="change-none" t={t}>
        {t("findings.change.none", { listed })}
      </Finding>
    );
  const parts = [
    t("findings.change.sure", { listed, sure }),
    up === null ? null : t("findings.change.more", { side: to, item: up }),
    down === null ? null : t("findings.change.more", { side: from, item: down }),
  ];
  const isOfTarget = up !== null && (proved === "to" || down === null);
  const href = isOfTarget ? evidence(up, "to") : evidence(down ?? "", "from");
  return (
    <Finding kind="change" href={href} t={t}>
      {parts.filter((part) => part !== null).join("")}
    </Finding>
  );
}
