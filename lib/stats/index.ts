/** Statistics, pure: counts and sizes in, figures out. A table of contents; each file explains its measure, its source and its edges. */

// Whole lists: how different two texts are
export { type AlignedCounts, alignCounts } from "./align-counts.ts";
// Similarity of many texts: order and map
export { averageLinkage, type Clustering, type Merge } from "./average-linkage.ts";
// Keyness: one item in two texts
export { bic } from "./bic.ts";
// Collocation and discovery
export { branchingEntropy } from "./branching-entropy.ts";
export { type CValueInput, cValue } from "./c-value.ts";
// Dispersion: one item over the parts of a text
export { carrollD2 } from "./carroll-d2.ts";
// Series: trends and jumps
export { type ChangePoint, changePoints } from "./change-points.ts";
// Resampling, and what a change is worth
export { type ChangeEvidence, type ChangeVerdict, changeVerdict, MINIMUM_PARTS } from "./change-verdict.ts";
// Special functions
export { chiSquareUpperTail } from "./chi-square.ts";
export { classicalMds, type MdsMap } from "./classical-mds.ts";
// Agreement between coders
export { cohenKappa } from "./cohen-kappa.ts";
export { cohesion } from "./cohesion.ts";
export { logDice, minimumSensitivity, mutualInformation, tScore } from "./collocation.ts";
export { type CollocationCounts, expectedCooccurrences } from "./collocation-counts.ts";
export { collocationLogLikelihood } from "./collocation-log-likelihood.ts";
export { type ContingencyTable, deltaP } from "./delta-p.ts";
export { binomialDensity, logBinomialDensity, poissonDensity } from "./densities.ts";
export { deviance } from "./deviance.ts";
export { differenceIndex } from "./difference-index.ts";
export { type DivergenceBaseline, divergenceBaseline } from "./divergence-baseline.ts";
export { divergenceBootstrap } from "./divergence-bootstrap.ts";
export { documentRange } from "./document-range.ts";
export { griesDp, griesDpNorm } from "./gries-dp.ts";
export { griesDpMinimum, griesDpRescaled } from "./gries-dp-rescaled.ts";
// Diversity of words and themes, position between themes, heat
export { HEAT_QUANTILES, HEAT_TIERS, type HeatBands, type HeatTier, heatBands, MINIMUM_HEAT_UNITS } from "./heat-tiers.ts";
export { incompleteBeta } from "./incomplete-beta.ts";
export { incompleteGamma, type Tails } from "./incomplete-gamma.ts";
// Rates, shares and their intervals
export type { Interval } from "./interval.ts";
export { type Divergence, jensenShannon, jensenShannonTerm } from "./jensen-shannon.ts";
export { juillandD } from "./juilland-d.ts";
export { type KeynessCounts, swapSides } from "./keyness-counts.ts";
export { klDivergence } from "./kl-divergence.ts";
export { krippendorffAlpha } from "./krippendorff-alpha.ts";
export { hdd, movingAverageTypeTokenRatio, mtld } from "./lexical-diversity.ts";
export { logGamma } from "./log-gamma.ts";
export { logLikelihood, logLikelihoodP } from "./log-likelihood.ts";
export { logOddsDirichlet } from "./log-odds-dirichlet.ts";
export { logRatio } from "./log-ratio.ts";
export { logRatioBootstrap, logRatioIntervalOf } from "./log-ratio-bootstrap.ts";
export { type FamilyOptions, logRatioConservative, logRatioInterval } from "./log-ratio-conservative.ts";
export { type MannKendall, MINIMUM_TREND_POINTS, mannKendall } from "./mann-kendall.ts";
// Many tests at once
export { benjaminiHochberg, bonferroni, holm } from "./multiple-testing.ts";
export { normalCdf, normalQuantile } from "./normal.ts";
export { paragraphBootstrap } from "./paragraph-bootstrap.ts";
export type { Part } from "./parts.ts";
export { percentDifference } from "./percent-difference.ts";
export { percentileInterval, quantileSorted } from "./percentile-interval.ts";
export { pettitt } from "./pettitt.ts";
export { poissonInterval } from "./poisson-interval.ts";
export { type Confusion, labelAgreement, macroF1, type PrecisionRecall, precisionRecallF1 } from "./precision-recall.ts";
export { betaQuantile, betaQuantileLogOdds, gammaQuantile, type TailName } from "./quantiles.ts";
export { createRandom, DEFAULT_SEED, type Random } from "./random.ts";
export { rankTurbulence } from "./rank-turbulence.ts";
export { type Rate, ratePerTenThousand } from "./rate-per-ten-thousand.ts";
export { averageLogarithmicDistanceFrequency, averageReducedFrequency, averageWaitingTimeFrequency } from "./reduced-frequency.ts";
export { createResampler, type ResampleOptions, type Resampler } from "./resampler.ts";
export { rosengrenS } from "./rosengren-s.ts";
export { normalisedEntropy, shannonEntropy } from "./shannon-entropy.ts";
export { simpleMaths } from "./simple-maths.ts";
export type { SparseCounts } from "./sparse-counts.ts";
export { specificity } from "./specificity.ts";
export { type SplitTails, splitTest } from "./split-test.ts";
export { type TheilSen, theilSenSlope } from "./theil-sen-slope.ts";
export { thetaPosition } from "./theta-position.ts";
export { wilsonInterval } from "./wilson-interval.ts";
