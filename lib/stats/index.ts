/** Statistics, pure: counts and sizes in, figures out. A table of contents; each file explains its measure, its source and its edges. */

// Whole lists
export { type AlignedCounts, alignCounts } from "./align-counts.ts";
// Special functions
export { chiSquareUpperTail } from "./chi-square.ts";
export { binomialDensity, poissonDensity } from "./densities.ts";
export { deviance } from "./deviance.ts";
export { incompleteBeta } from "./incomplete-beta.ts";
export { incompleteGamma, type Tails } from "./incomplete-gamma.ts";
export { type Divergence, jensenShannon } from "./jensen-shannon.ts";
// Keyness: one item in two texts
export { type KeynessCounts, swapSides } from "./keyness-counts.ts";
export { logGamma } from "./log-gamma.ts";
export { logLikelihood, logLikelihoodP } from "./log-likelihood.ts";
export { logRatio } from "./log-ratio.ts";
export { type FamilyOptions, type Interval, logRatioConservative, logRatioInterval } from "./log-ratio-conservative.ts";
export { normalCdf, normalQuantile } from "./normal.ts";
// Rates, shares and their intervals
export { poissonInterval } from "./poisson-interval.ts";
export { betaQuantile, betaQuantileLogOdds, gammaQuantile, type TailName } from "./quantiles.ts";
export { type Rate, ratePerTenThousand } from "./rate-per-ten-thousand.ts";
export { wilsonInterval } from "./wilson-interval.ts";
