import type { PanelChangeRow } from "#lib/analyses/nation/panel-change.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { Finding } from "../../_ui/findings/Finding.tsx";
import { changedPlaces } from "./changed-places.ts";

interface ChangedPlacesLineProps {
  rows: readonly PanelChangeRow[];
  /** Sentences of a region by its code. */
  hrefOf: (region: string) => string;
  t: Translate;
}

/** In how many provinces it rose and fell by more than chance, and where it moved most. */
export function ChangedPlacesLine({ rows, hrefOf, t }: ChangedPlacesLineProps) {
  const found = changedPlaces(rows.filter(({ level }) => level === "province"));
  if (found === null)
    return (
      <Finding kind="map-change" t={t}>
        {t("findings.changed.noText")}
      </Finding>
    );
  const { places, up, down, widest } = found;
  const most = widest === null ? "" : t(`findings.changed.${widest.difference! > 0 ? "rose" : "fell"}`, { place: widest.region ?? "" });
  const href = widest === null || widest.regionCode === null ? undefined : hrefOf(widest.regionCode);
  return (
    <Finding kind="map-change" href={href} t={t}>
      {up + down === 0 ? t("findings.changed.none", { places }) : `${t("findings.changed.some", { places, up, down })}${most}`}
    </Finding>
  );
}
