/**
 * Statistics, pure: counts and sizes in, figures out. A table of contents; each file explains its measure,
 * its source and its edges.
 */

// Keyness: one item in two texts

export { deviance } from "./keyness/deviance.ts";
export { type KeynessCounts, swapSides } from "./keyness/keyness-counts.ts";
export { logLikelihood, logLikelihoodP } from "./keyness/log-likelihood.ts";
export { logRatio } from "./keyness/log-ratio.ts";
export { logRatioBootstrap, logRatioIntervalOf } from "./keyness/log-ratio-bootstrap.ts";
export { type FamilyOptions, logRatioConservative, logRatioInterval } from "./keyness/log-ratio-conservative.ts";
export { specificity } from "./keyness/specificity.ts";
export { type SplitTails, splitTest } from "./keyness/split-test.ts";

// What a change is worth, and many tests at once

export { type ChangeEvidence, type ChangeVerdict, changeVerdict, MINIMUM_PARTS } from "./keyness/change-verdict.ts";
export { benjaminiHochberg } from "./keyness/multiple-testing.ts";

// Rates, shares, their intervals and resampling

export type { Interval } from "./intervals/interval.ts";
export { type MeanInterval, type MeanWithError, meanDifference, meanInterval, meanWithError } from "./intervals/mean-interval.ts";
export { percentileInterval, quantileSorted } from "./intervals/percentile-interval.ts";
export { poissonInterval } from "./intervals/poisson-interval.ts";
export { createRandom, DEFAULT_SEED, type Random } from "./intervals/random.ts";
export { type RateDifference, rateDifference } from "./intervals/rate-difference.ts";
export { type Rate, ratePerTenThousand } from "./intervals/rate-per-ten-thousand.ts";
export { createResampler, type ResampleOptions, type Resampler } from "./intervals/resampler.ts";
export { wilsonInterval } from "./intervals/wilson-interval.ts";
export { studentRange } from "./special/student-t.ts";

// Dispersion: one item over the parts of a text

export { documentRange } from "./dispersion/document-range.ts";
export { griesDp, griesDpNorm } from "./dispersion/gries-dp.ts";
export { griesDpMinimum, griesDpRescaled } from "./dispersion/gries-dp-rescaled.ts";
export type { Part } from "./dispersion/parts.ts";

// Collocation and discovery

export { cohesion } from "./association/cohesion.ts";
export { logDice, mutualInformation } from "./association/collocation.ts";
export { type CollocationCounts, expectedCooccurrences } from "./association/collocation-counts.ts";
export { collocationLogLikelihood } from "./association/collocation-log-likelihood.ts";

// Whole lists: how different two texts are

export { type DivergenceBaseline, divergenceBaseline } from "./divergence/divergence-baseline.ts";
export { divergenceBootstrap } from "./divergence/divergence-bootstrap.ts";
export { type Divergence, jensenShannon, jensenShannonTerm } from "./divergence/jensen-shannon.ts";
export type { SparseCounts } from "./divergence/sparse-counts.ts";

// Similarity of many texts: order and map

export { averageLinkage, type Clustering, type Merge } from "./maps/average-linkage.ts";
export { classicalMds, type MdsMap } from "./maps/classical-mds.ts";
export { homogeneousRuns } from "./maps/homogeneous-runs.ts";
export { mapStress } from "./maps/map-stress.ts";

// Series: trends and jumps

export { type ChangePoint, changePoints } from "./series/change-points.ts";
export { type MannKendall, MINIMUM_TREND_POINTS, mannKendall } from "./series/mann-kendall.ts";
export { type TheilSen, theilSenSlope } from "./series/theil-sen-slope.ts";

// Diversity of words, heat of slogans

export { HEAT_QUANTILES, HEAT_TIERS, type HeatBands, type HeatTier, heatBands, MINIMUM_HEAT_UNITS } from "./diversity/heat-tiers.ts";
export { movingAverageTypeTokenRatio, mtld } from "./diversity/lexical-diversity.ts";

// Agreement between coders

export { cohenKappa } from "./agreement/cohen-kappa.ts";
export { type Confusion, labelAgreement, macroF1, type PrecisionRecall, precisionRecallF1 } from "./agreement/precision-recall.ts";

// Special functions

export { chiSquareUpperTail } from "./special/chi-square.ts";
export { binomialDensity, logBinomialDensity, poissonDensity } from "./special/densities.ts";
export { incompleteBeta } from "./special/incomplete-beta.ts";
export { incompleteGamma, type Tails } from "./special/incomplete-gamma.ts";
export { logGamma } from "./special/log-gamma.ts";
export { normalCdf, normalQuantile } from "./special/normal.ts";
export { betaQuantile, betaQuantileLogOdds, gammaQuantile, type TailName } from "./special/quantiles.ts";
