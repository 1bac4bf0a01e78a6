import { type SymbolType, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from "d3";
import type { Marker } from "../palette.ts";

const SHAPES: Record<Marker, SymbolType> = { circle: symbolCircle, square: symbolSquare, triangle: symbolTriangle, diamond: symbolDiamond };

/** SVG path of a marker around 0,0; `area` in square units. */
export function markerPath(marker: Marker, area: number): string {
  return symbol(SHAPES[marker], area)() ?? "";
}

/** A coordinate with at most two decimals: charts stay the same on every machine, and small. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
