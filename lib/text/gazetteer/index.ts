export { findNames, type NameFound } from "./find-names.ts";
export { type Name, nameOf } from "./names.ts";
export { areNeighbours } from "./neighbours.ts";
export { resolveRegion } from "./resolve-region.ts";
export { levelOfCode, liesWithin, NATION_CODE, type Unit, unitOfCode, units } from "./units.ts";
