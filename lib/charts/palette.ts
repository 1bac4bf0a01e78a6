/**
 * The one place where colours get their meaning. A theme keeps its colour, dash and marker on every chart; everything else takes the
 * neutral sequence by its position. `light` and `dark` are also the values of the CSS variables in app/globals.css (a test compares
 * them); an SVG opened alone falls back to `light`.
 */
export interface Ink {
  light: string;
  dark: string;
  /** SVG stroke-dasharray, the second channel besides colour; null is a solid line. */
  dash: string | null;
  marker: Marker;
}
export const MARKERS = ["circle", "square", "triangle", "diamond"] as const;
export type Marker = (typeof MARKERS)[number];

export const INKS = {
  debt: { light: "#8a5a00", dark: "#e0ac4a", dash: null, marker: "diamond" },
  ecology: { light: "#00785f", dark: "#2ea583", dash: "7 3", marker: "triangle" },
  industry: { light: "#2a58b0", dark: "#86abf5", dash: "2 3", marker: "square" },
  party: { light: "#b3203f", dark: "#ff9db0", dash: "10 3 2 3", marker: "circle" },
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
} as const satisfies Record<string, Ink>;
export type InkName = keyof typeof INKS;

const NEUTRAL = ["series-1", "series-2", "series-3", "series-4", "series-5", "series-6"] as const;
const THEMES: readonly string[] = ["debt", "ecology", "industry", "party"];

/** The ink of a key: its own for the built-in themes and for `none` of them, else the neutral one of its 0-based position. */
export function inkFor(key: string, index: number): InkName {
  if (key === "none") return "rule";
  if (THEMES.includes(key)) return key as InkName;
  return NEUTRAL[index % NEUTRAL.length] ?? "series-1";
}

/** An ink as an SVG paint: the page's variable, with the light value for an SVG that is opened alone. */
export function paint(ink: InkName): string {
  return `var(--tifa-${ink}, ${INKS[ink].light})`;
}
