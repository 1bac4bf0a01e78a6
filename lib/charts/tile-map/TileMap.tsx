import { formatNumber, type NumberKind } from "#lib/format/index.ts";
import { ChartSvg } from "../core/ChartSvg.tsx";
import { DECORATION } from "../core/decoration.ts";
import { Mark } from "../core/Mark.tsx";
import { fitText, textWidthEm } from "../core/text-width.ts";
import type { ChartProps } from "../core/types.ts";
import { paint } from "../palette.ts";
import { placeTileMap, type TilePanel } from "./place-tile-map.ts";
import { ChangeKey, Key } from "./TileKeys.tsx";
import { hatching, opacity } from "./tile-paint.ts";

export interface TileMapProps extends ChartProps {
  panels: readonly TilePanel[];
  kind: NumberKind;
  /** Name of the hatching in the key. */
  noTextLabel: string;
  /** Given for a map of changes, whose values may be below 0: name of the thick frame in the key. */
  clearLabel?: string;
}
type Placed = NonNullable<ReturnType<typeof placeTileMap>>;
type PlacedTile = Placed["panels"][number]["tiles"][number];

/** Below this side a square has room for its name alone. */
const ROOM_FOR_VALUE = 34;
/** Size of names that have little room. */
const SMALL = 9;
/** Height of the key's second line. */
const SECOND_LINE = 16;

/**
 * Provinces as squares of equal size: the stronger the shade, the higher the value; hatched where there is no
 * text. The darkest shade still lets its words be read. Of changes, rises and falls have a colour each; on grey
 * paper a fall is told by its broken frame and its sign, a change that stands by a thick frame.
 */
export function TileMap({ panels, kind, noTextLabel, clearLabel, ...chart }: TileMapProps) {
  const placed = placeTileMap(panels, chart.width);
  if (!placed)
    return (
      <ChartSvg {...chart} height={160} isEmpty hasLinks={false}>
        {null}
      </ChartSvg>
    );
  const byLetters = !namesFit(placed);
  const hasLinks = panels.some(({ tiles }) => tiles.some(({ href }) => href));
  return (
    <ChartSvg {...chart} height={placed.height + (clearLabel === undefined ? 0 : SECOND_LINE)} isEmpty={false} hasLinks={hasLinks}>
      {placed.panels.map((panel) => (
        <g key={panel.key}>
          {panel.label === "" ? null : (
            <text x={panel.left} y={panel.top} fontWeight={600} {...DECORATION}>
              {panel.label}
            </text>
          )}
          {panel.tiles.map((tile) => (
            <Mark key={tile.code} seriesKey={tile.code} tip={tile.tip} href={tile.href} inTabOrder={panels.length === 1}>
              <TileSquare tile={tile} side={placed.side - 2} byLetters={byLetters} />
            </Mark>
          ))}
        </g>
      ))}
      {clearLabel === undefined ? (
        <Key y={placed.bottom + 8} largest={formatNumber(placed.largest, kind, chart.locale)} noTextLabel={noTextLabel} />
      ) : (
        <ChangeKey
          y={placed.bottom + 8}
          largest={formatNumber(placed.largest, kind, chart.locale)}
          noTextLabel={noTextLabel}
          clearLabel={clearLabel}
        />
      )}
    </ChartSvg>
  );
}

function TileSquare({ tile, side, byLetters }: { tile: PlacedTile; side: number; byLetters: boolean }) {
  const middle = tile.x + side / 2;
  const isFall = (tile.value ?? 0) < 0;
  const showsValue = side >= ROOM_FOR_VALUE && tile.value !== null;
  const { lines, size } = nameIn(tile, byLetters, side);
  const top = tile.y + side / 2 - ((lines.length - 1) * size) / 2;
  return (
    <>
      <rect
        x={tile.x}
        y={tile.y}
        width={side}
        height={side}
        fill={paint(isFall ? "down" : "accent")}
        fillOpacity={opacity(tile.strength)}
        stroke={paint(tile.isClear ? "ink" : isFall ? "muted" : "rule")}
        strokeWidth={tile.isClear ? 2 : undefined}
        strokeDasharray={isFall ? "3 2" : undefined}
      />
      {tile.value === null ? <path d={hatching(tile.x, tile.y, side)} stroke={paint("rule")} strokeWidth={1} fill="none" /> : null}
      <g textAnchor="middle" {...DECORATION}>
        {lines.map((line, at) => (
          <text key={line} x={middle} y={top + at * size} dy={showsValue ? "-0.15em" : "0.35em"} fontSize={size}>
            {line}
          </text>
        ))}
        {showsValue ? (
          <text x={middle} y={top + (lines.length - 1) * size} dy="1.1em" fontSize={10}>
            {tile.valueText}
          </text>
        ) : null}
      </g>
    </>
  );
}

/** Whether names have room, each word in a line of its own if need be; else their letters stand for all of them. */
function namesFit({ panels, side }: Placed): boolean {
  const words = panels.flatMap(({ tiles }) => tiles.flatMap(({ label }) => label.split(" ")));
  return words.every((word) => textWidthEm(word) * SMALL <= side - 4);
}

/** The lines of a name and their size; only a name that nothing stands for is cut. */
function nameIn({ label, letters }: PlacedTile, byLetters: boolean, side: number): { lines: string[]; size: number } {
  const name = byLetters ? (letters ?? label) : label;
  const size = side < ROOM_FOR_VALUE ? SMALL : 11;
  if (textWidthEm(name) * size <= side - 2) return { lines: [name], size };
  const words = name.split(" ");
  return { lines: (words.length === 2 ? words : [name]).map((line) => fitText(line, SMALL, side)), size: SMALL };
}
