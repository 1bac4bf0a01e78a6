export { formatCell, isNumeric, numberKind } from "./cell.ts";
export { formatDate } from "./date.ts";
export { isoWeekOf, isoWeekRange } from "./iso-week.ts";
export { formatCount, formatInterval, formatNumber, formatRate, formatShare, formatStated, formatTick, type NumberKind } from "./number.ts";
