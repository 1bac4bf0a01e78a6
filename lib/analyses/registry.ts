import type { Analysis } from "./analysis.ts";
import { collocates } from "./collocates.ts";
import { compare } from "./compare.ts";
import { concordance } from "./concordance.ts";
import { continuations } from "./continuations.ts";
import { corpusSummary } from "./corpus-summary.ts";
import { draftCheck } from "./draft-check.ts";
import { drift } from "./drift.ts";
import { driftThemes } from "./drift-themes.ts";
import { driftTimeline } from "./drift-timeline.ts";
import { genealogy } from "./genealogy.ts";
import { keyness } from "./keyness.ts";
import { ngramSeries } from "./ngram-series.ts";
import { phraseFrequency } from "./phrase-frequency.ts";
import { reproduce } from "./reproduce.ts";
import { similarity } from "./similarity.ts";
import { similarityMap } from "./similarity-map.ts";
import { sloganAdoption } from "./slogan-adoption.ts";
import { sloganCounts } from "./slogan-counts.ts";
import { sloganDiscovery } from "./slogan-discovery.ts";
import { sloganDispersion } from "./slogan-dispersion.ts";
import { sloganFrequency } from "./slogan-frequency.ts";
import { sloganHeat } from "./slogan-heat.ts";
import { sloganLineage } from "./slogan-lineage.ts";
import { sloganNeighbours } from "./slogan-neighbours.ts";
import { sloganSentences } from "./slogan-sentences.ts";
import { sloganSilence } from "./slogan-silence.ts";
import { sloganWatch } from "./slogan-watch.ts";
import { slogans } from "./slogans.ts";
import { speeches } from "./speeches.ts";
import { suspects } from "./suspects.ts";
import { textReuse } from "./text-reuse.ts";
import { textReuseShares } from "./text-reuse-shares.ts";
import { themeCooccurrence } from "./theme-cooccurrence.ts";
import { themeCorrections } from "./theme-corrections.ts";
import { themeCoverage } from "./theme-coverage.ts";
import { themePlaces } from "./theme-places.ts";
import { themePositions } from "./theme-positions.ts";
import { themeSentences } from "./theme-sentences.ts";
import { themeSpeeches } from "./theme-speeches.ts";
import { themeTerms } from "./theme-terms.ts";
import { versions } from "./versions.ts";

/** Every question that can be asked, in the order of the documentation. A new one is a file and a line here; CSV, JSON and command line follow. */
export const ANALYSES: readonly Analysis[] = [
  corpusSummary,
  speeches,
  versions,
  suspects,
  phraseFrequency,
  sloganFrequency,
  slogans,
  sloganCounts,
  sloganSentences,
  sloganHeat,
  sloganSilence,
  sloganWatch,
  sloganAdoption,
  sloganDispersion,
  sloganNeighbours,
  sloganLineage,
  genealogy,
  sloganDiscovery,
  draftCheck,
  themeCoverage,
  themeSentences,
  themeSpeeches,
  themeTerms,
  themeCooccurrence,
  themePositions,
  themePlaces,
  themeCorrections,
  concordance,
  collocates,
  continuations,
  ngramSeries,
  keyness,
  drift,
  driftThemes,
  driftTimeline,
  compare,
  textReuse,
  textReuseShares,
  similarity,
  similarityMap,
  reproduce,
];
