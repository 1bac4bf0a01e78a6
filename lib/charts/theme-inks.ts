import { hcl } from "d3";
import { contrast, difference, type Sight, sightOf, TEXT_CONTRAST } from "./colour-sight.ts";
import { INKS, type Ink, type Marker, neutralInk } from "./palette.ts";

/** What a theme's file says of its looks; null where it says nothing. */
export interface ThemeLook {
  id: string;
  colour: { light: string; dark: string } | null;
}
/** Form of the line under a sentence, as CSS has it. */
export type LineForm = "solid" | "dashed" | "dotted" | "double" | "wavy";
export interface ThemeInk extends Ink {
  line: LineForm;
}

/** Dash, marker and line of the first, second, … theme: what tells themes apart besides colour. */
const FORMS: readonly { dash: string | null; marker: Marker; line: LineForm }[] = [
  { dash: null, marker: "diamond", line: "solid" },
  { dash: "7 3", marker: "triangle", line: "dashed" },
  { dash: "2 3", marker: "square", line: "dotted" },
  { dash: "10 3 2 3", marker: "circle", line: "double" },
  { dash: "4 2 1 2", marker: "square", line: "wavy" },
];

/**
 * The ink of every theme. A colour that its file states is kept, or darkened (on light paper) and lightened
 * (on dark paper) until it can be read as text. A theme without one gets, in the order given, the colour
 * farthest from all that are taken.
 *
 * @param themes in the order in which they are shown
 * @returns by theme id; forms repeat after five themes, colours do not
 */
export function themeInks(themes: readonly ThemeLook[]): ReadonlyMap<string, ThemeInk> {
  const stated = new Map(themes.flatMap(({ id, colour }) => (colour === null ? [] : [[id, readable(colour)] as const])));
  const taken = [...stated.values()].map(seenPair);
  const inks = new Map<string, ThemeInk>();
  for (const [index, { id }] of inFormOrder(themes).entries()) {
    const colour = stated.get(id) ?? farthest(taken);
    if (!stated.has(id)) taken.push(seenPair(colour));
    inks.set(id, { name: variableOf(id), ...colour, ...FORMS[index % FORMS.length]! });
  }
  return inks;
}

/** The ink of a theme that may have gone meanwhile: its codes are still in the store. */
export function inkOfTheme(inks: ReadonlyMap<string, ThemeInk>, id: string): ThemeInk {
  return inks.get(id) ?? { ...neutralInk(0), line: "wavy" };
}

/** Themes that state a colour keep the first forms when one without is added before them. */
function inFormOrder(themes: readonly ThemeLook[]): ThemeLook[] {
  return [...themes.filter(({ colour }) => colour !== null), ...themes.filter(({ colour }) => colour === null)];
}

/** A theme may be called `rule` or `up`, which the pages' own colours are. */
function variableOf(id: string): string {
  return Object.hasOwn(INKS, id) ? `theme-${id}` : id;
}

interface Pair {
  light: string;
  dark: string;
}
type SeenPair = { light: Sight; dark: Sight };

function readable({ light, dark }: Pair): Pair {
  return { light: untilRead(light, INKS.sheet.light, -1), dark: untilRead(dark, INKS.sheet.dark, 1) };
}

/** The colour itself where it can be read on the ground, else the nearest shade of its hue that can. */
function untilRead(colour: string, ground: string, step: number): string {
  const { h, c, l } = hcl(colour);
  let shade = colour;
  for (let lightness = l; contrast(shade, ground) < TEXT_CONTRAST; lightness += step) shade = hcl(h, c, lightness).formatHex();
  return shade;
}

/** Hues all around at two depths: enough for more themes than can be coded at once. */
const HUES = 20;
const DEPTHS = [
  { chroma: 55, light: 42, dark: 68 },
  { chroma: 40, light: 28, dark: 84 },
] as const;

let candidates: (Pair & { seen: SeenPair })[] | undefined;

function allCandidates() {
  candidates ??= Array.from({ length: HUES * DEPTHS.length }, (_, index) => {
    const { chroma, light, dark } = DEPTHS[Math.floor(index / HUES)]!;
    const hue = ((index % HUES) * 360) / HUES;
    const pair = readable({ light: hcl(hue, chroma, light).formatHex(), dark: hcl(hue, chroma, dark).formatHex() });
    return { ...pair, seen: seenPair(pair) };
  });
  return candidates;
}

/** Of all candidates the one whose nearest taken colour is farthest, on light and on dark paper. */
function farthest(taken: readonly SeenPair[]): Pair {
  const room = ({ seen }: { seen: SeenPair }) => Math.min(Infinity, ...taken.map((other) => pairDifference(seen, other)));
  const { light, dark } = allCandidates().reduce((best, next) => (room(next) > room(best) ? next : best));
  return { light, dark };
}

function pairDifference(one: SeenPair, other: SeenPair): number {
  return Math.min(difference(one.light, other.light), difference(one.dark, other.dark));
}

function seenPair({ light, dark }: Pair): SeenPair {
  return { light: sightOf(light), dark: sightOf(dark) };
}
