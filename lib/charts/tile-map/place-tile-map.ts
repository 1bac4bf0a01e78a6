import { scaleSqrt } from "d3";
import { round } from "../core/marker-path.ts";
import type { MarkInfo } from "../core/types.ts";
import { PROVINCE_TILES, TILE_COLUMNS, TILE_ROWS } from "./province-tiles.ts";

/** One province; `value` null: it has no text, which is not the same as none. */
export interface Tile extends MarkInfo {
  /** Code of GB/T 2260. */
  code: string;
  /** Its short name. */
  label: string;
  /** Letters that stand for the name where the square has no room for it. */
  letters?: string | undefined;
  value: number | null;
  valueText: string;
  /** Of a change: true where it stands at the rate that the page says. */
  isClear?: boolean;
}

/** One map, e.g. of a year; the provinces that it does not name have no text. */
export interface TilePanel {
  key: string;
  /** Above the map; empty for a map alone. */
  label: string;
  tiles: readonly Tile[];
}

const LEAST_PANEL = 230;
const GAP = 18;
const KEY_HEIGHT = 30;

/**
 * Places maps side by side, each a grid of squares of equal size. Strength 0..1 grows with the square root of
 * the value (of a fall: of its size) and is one scale for all maps. A province that the grid does not know is left out. Pure; null for
 * no map.
 */
export function placeTileMap(panels: readonly TilePanel[], width: number) {
  if (panels.length === 0) return null;
  const across = Math.max(1, Math.min(panels.length, Math.floor((width + GAP) / (LEAST_PANEL + GAP))));
  const panelWidth = Math.min(560, (width - GAP * (across - 1)) / across);
  const side = panelWidth / TILE_COLUMNS;
  const head = panels.some(({ label }) => label !== "") ? 22 : 4;
  const panelHeight = head + side * TILE_ROWS + GAP;
  const largest = Math.max(0, ...panels.flatMap(({ tiles }) => tiles.map(({ value }) => Math.abs(value ?? 0))));
  const strength = scaleSqrt()
    .domain([0, largest || 1])
    .range([0, 1])
    .clamp(true);
  const placed = panels.map((panel, at) => {
    const [left, top] = [(at % across) * (panelWidth + GAP), Math.floor(at / across) * panelHeight];
    return { ...panel, left: round(left), top: round(top + 14), tiles: placeTiles(panel.tiles, { left, top: top + head, side, strength }) };
  });
  const bottom = Math.ceil(panels.length / across) * panelHeight;
  return { panels: placed, side: round(side), largest, bottom: round(bottom), height: Math.ceil(bottom + KEY_HEIGHT) };
}

interface Grid {
  left: number;
  top: number;
  side: number;
  strength: (value: number) => number;
}

function placeTiles(tiles: readonly Tile[], { left, top, side, strength }: Grid) {
  return tiles.flatMap((tile) => {
    const place = PROVINCE_TILES[tile.code];
    if (place === undefined) return [];
    const [column, row] = place;
    const shade = tile.value === null ? null : round(strength(Math.abs(tile.value)));
    return [{ ...tile, x: round(left + column * side), y: round(top + row * side), strength: shade }];
  });
}
