import type { Analysis } from "./analysis.ts";
import { drift } from "./change/drift.ts";
import { driftThemes } from "./change/drift-themes.ts";
import { driftTimeline } from "./change/drift-timeline.ts";
import { keyness } from "./change/keyness.ts";
import { compare } from "./compare/compare.ts";
import { draftCheck } from "./compare/draft-check.ts";
import { similarity } from "./compare/similarity.ts";
import { similarityGroups } from "./compare/similarity-groups.ts";
import { similarityMap } from "./compare/similarity-map.ts";
import { corpusSummary } from "./corpus/corpus-summary.ts";
import { speeches } from "./corpus/speeches.ts";
import { suspects } from "./corpus/suspects.ts";
import { versions } from "./corpus/versions.ts";
import { neighbourLeadLag } from "./nation/diffusion/neighbour-lead-lag.ts";
import { sloganAdoptionCurve } from "./nation/diffusion/slogan-adoption-curve.ts";
import { sloganDiffusion } from "./nation/diffusion/slogan-diffusion.ts";
import { sloganLeadLag } from "./nation/diffusion/slogan-lead-lag.ts";
import { slogansBefore } from "./nation/diffusion/slogans-before.ts";
import { newsTexts } from "./nation/news/news-texts.ts";
import { newsThemes } from "./nation/news/news-themes.ts";
import { speechNews } from "./nation/news/speech-news.ts";
import { weekSlogans } from "./nation/news/week-slogans.ts";
import { weekSpeeches } from "./nation/news/week-speeches.ts";
import { panelChange } from "./nation/panel-change.ts";
import { phrasePanel } from "./nation/phrase-panel.ts";
import { targets } from "./nation/targets/targets.ts";
import { collocates } from "./phrases/collocates.ts";
import { concordance } from "./phrases/concordance.ts";
import { continuations } from "./phrases/continuations.ts";
import { ngramSeries } from "./phrases/ngram-series.ts";
import { phraseFrequency } from "./phrases/phrase-frequency.ts";
import { reproduce } from "./published/reproduce.ts";
import { textReuse } from "./reuse/text-reuse.ts";
import { textReuseShares } from "./reuse/text-reuse-shares.ts";
import { genealogy } from "./slogans/genealogy.ts";
import { sloganAdoption } from "./slogans/slogan-adoption.ts";
import { sloganCounts } from "./slogans/slogan-counts.ts";
import { sloganDebuts } from "./slogans/slogan-debuts.ts";
import { sloganDiscovery } from "./slogans/slogan-discovery.ts";
import { sloganDispersion } from "./slogans/slogan-dispersion.ts";
import { sloganDropouts } from "./slogans/slogan-dropouts.ts";
import { sloganFrequency } from "./slogans/slogan-frequency.ts";
import { sloganHeat } from "./slogans/slogan-heat.ts";
import { sloganLineage } from "./slogans/slogan-lineage.ts";
import { sloganNeighbours } from "./slogans/slogan-neighbours.ts";
import { sloganSentences } from "./slogans/slogan-sentences.ts";
import { slogans } from "./slogans/slogans.ts";
import { themeCooccurrence } from "./themes/theme-cooccurrence.ts";
import { themeCorrections } from "./themes/theme-corrections.ts";
import { themeCoverage } from "./themes/theme-coverage.ts";
import { themePlaces } from "./themes/theme-places.ts";
import { themePositions } from "./themes/theme-positions.ts";
import { themePreview } from "./themes/theme-preview.ts";
import { themeSentences } from "./themes/theme-sentences.ts";
import { themeSpeeches } from "./themes/theme-speeches.ts";
import { themeTerms } from "./themes/theme-terms.ts";

/**
 * Every question that can be asked, in the order of the documentation. A new one is a file and a line here;
 * CSV, JSON and command line follow.
 */
export const ANALYSES: readonly Analysis[] = [
  corpusSummary,
  speeches,
  versions,
  suspects,
  phraseFrequency,
  phrasePanel,
  panelChange,
  targets,
  speechNews,
  newsThemes,
  newsTexts,
  weekSpeeches,
  weekSlogans,
  sloganFrequency,
  slogans,
  sloganCounts,
  sloganSentences,
  sloganHeat,
  sloganDropouts,
  sloganDebuts,
  sloganAdoption,
  sloganDiffusion,
  sloganAdoptionCurve,
  sloganLeadLag,
  neighbourLeadLag,
  slogansBefore,
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
  themePreview,
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
  similarityGroups,
  similarityMap,
  reproduce,
];
