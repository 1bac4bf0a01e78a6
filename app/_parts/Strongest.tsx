import type { ReactNode } from "react";
import type { ResultOf } from "#lib/analyses/index.ts";
import type { slogans } from "#lib/analyses/slogans/slogans.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { ShapeOfCorpus } from "../_server/shape-of.ts";
import type { ThemeNames } from "../_server/theme-names.ts";
import { ThemeGroups } from "../_ui/views/ThemeGroups.tsx";
import { onePerFamily } from "./one-per-family.ts";
import { SloganPanels } from "./SloganPanels.tsx";
import { SloganPlaces } from "./SloganPlaces.tsx";
import { SpeechProfile } from "./SpeechProfile.tsx";
import { ThemeLines } from "./ThemeLines.tsx";

interface StrongestProps {
  shape: ShapeOfCorpus;
  search: URLSearchParams;
  result: ResultOf<typeof slogans>;
  names: ThemeNames;
  t: Translate;
  /** What stands after the first answer. */
  children: ReactNode;
}

const PANELS = 6;
const PLACES = 4;
const PROFILE = 12;

/** What the corpus says most and what it is about, drawn as its shape allows: over years, by place, or alone. */
export function Strongest({ shape, search, result, names, t, children }: StrongestProps) {
  const strongest = (most: number) => onePerFamily(result.rows, most);
  if (shape === "speech")
    return (
      <>
        <SpeechProfile search={search} slogans={strongest(PROFILE)} names={names} t={t} />
        {children}
      </>
    );
  if (shape === "places")
    return (
      <>
        <SloganPlaces search={search} slogans={strongest(PLACES)} t={t} />
        {children}
        <ThemeGroups path="/" search={search} by="region" theme={null} names={names} t={t} />
      </>
    );
  return (
    <>
      <SloganPanels path="/" search={search} slogans={strongest(PANELS)} title={t("overview.slogans")} t={t} />
      {children}
      <ThemeLines path="/" search={search} names={names} t={t} />
    </>
  );
}
