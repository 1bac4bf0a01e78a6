export { extractTargets, type ReportText, type StatedFigure } from "./extract-targets.ts";
export { INDICATOR_IDS, type IndicatorId, type Measure } from "./indicators.ts";
