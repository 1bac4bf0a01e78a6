/**
 * The one place where colours get their meaning. Themes bring theirs from their files (`themeInks`);
 * everything else takes the neutral sequence by its position. `light` and `dark` are also the values of the
 * CSS variables in app/globals.css (a test compares them); an SVG opened alone falls back to `light`.
 */
export interface Ink {
  /** The page's variable, without `--tifa-`. */
  name: string;
  light: string;
  dark: string;
  /** SVG stroke-dasharray, the second channel besides colour; null is a solid line. */
  dash: string | null;
  marker: Marker;
}
export const MARKERS = ["circle", "square", "triangle", "diamond"] as const;
export type Marker = (typeof MARKERS)[number];

export const INKS = named({
  "series-1": { light: "#33404f", dark: "#d5dce6", dash: null, marker: "circle" },
  "series-2": { light: "#7a3e9d", dark: "#c79ae8", dash: "7 3", marker: "square" },
  "series-3": { light: "#0a6a86", dark: "#67c3df", dash: "2 3", marker: "triangle" },
  "series-4": { light: "#a3401c", dark: "#f09a78", dash: "10 3 2 3", marker: "diamond" },
  "series-5": { light: "#52702a", dark: "#a9cb7c", dash: null, marker: "square" },
  "series-6": { light: "#8f3a70", dark: "#eb9dcb", dash: "5 2", marker: "circle" },
  ink: { light: "#1d1b18", dark: "#f0ede6", dash: null, marker: "circle" },
  muted: { light: "#625d54", dark: "#aba59a", dash: null, marker: "circle" },
  rule: { light: "#d9d4c9", dark: "#3d3a35", dash: null, marker: "circle" },
  sheet: { light: "#fffefb", dark: "#1b1a18", dash: null, marker: "circle" },
  accent: { light: "#9b2c1f", dark: "#f08a78", dash: null, marker: "circle" },
  up: { light: "#9b2c1f", dark: "#f08a78", dash: null, marker: "triangle" },
  down: { light: "#2f5d7c", dark: "#83b7d9", dash: null, marker: "square" },
});
export type InkName = keyof typeof INKS;

const NEUTRAL = ["series-1", "series-2", "series-3", "series-4", "series-5", "series-6"] as const;

/** The neutral ink of a 0-based position. */
export function neutralInk(index: number): Ink {
  return INKS[NEUTRAL[index % NEUTRAL.length] ?? "series-1"];
}

/** An ink as a paint: the page's variable, with the light value for an SVG that is opened alone. */
export function paint(ink: InkName | Ink): string {
  const { name, light } = typeof ink === "string" ? INKS[ink] : ink;
  return `var(--tifa-${name}, ${light})`;
}

function named<Name extends string>(inks: Record<Name, Omit<Ink, "name">>): Record<Name, Ink> {
  return Object.fromEntries(Object.entries<Omit<Ink, "name">>(inks).map(([name, ink]) => [name, { name, ...ink }])) as Record<Name, Ink>;
}
