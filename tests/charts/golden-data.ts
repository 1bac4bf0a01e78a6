import type { Bar, BumpLine, HeatmapRow, Pair, ScatterPoint, Series, ShareColumn, ShiftItem, StripLane } from "#lib/charts/index.ts";
import { INKS, inkOfTheme, themeInks } from "#lib/charts/index.ts";

/** Themes of the golden charts; what the project's own files say now makes no difference to them. */
const THEME_INKS = themeInks([
  { id: "debt", colour: { light: "#8a5a00", dark: "#e0ac4a" } },
  { id: "ecology", colour: { light: "#00785f", dark: "#2ea583" } },
  { id: "industry", colour: { light: "#2a58b0", dark: "#86abf5" } },
  { id: "party", colour: { light: "#b3203f", dark: "#ff9db0" } },
]);
const inkOf = (theme: string) => inkOfTheme(THEME_INKS, theme);

const YEARS = [2014, 2015, 2016, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
/** A wave between 0 and 1, the same on every machine. */
const wave = (index: number, phase: number) => Math.round(500 + 450 * Math.sin(index * 0.7 + phase)) / 1000;

function series(key: string, label: string, phase: number, scale: number): Series {
  const points = YEARS.map((x, index) => {
    const y = wave(index, phase) * scale;
    return { x, y, low: y * 0.8, high: y * 1.25, tip: `${label} ${x}`, href: `/phrases?phrase=${key}&year=${x}` };
  });
  return { key, label, points };
}

const ofTheme = (one: Series): Series => ({ ...one, ink: inkOf(one.key) });
export const themeSeries = [
  series("debt", "债务", 0, 0.1),
  series("ecology", "生态", 0.4, 0.12),
  series("industry", "产业", 1, 0.3),
  series("party", "党建", 1.1, 0.28),
].map(ofTheme);
export const speechCounts = new Map(YEARS.map((year, index) => [year, 2 + (index % 3)]));
const LONG = [
  "中国特色社会主义进入新时代的历史方位",
  "坚持以人民为中心的发展思想",
  "新质生产力",
  "守住不发生系统性风险底线",
  "Lucid waters and lush mountains",
  "两个毫不动摇",
  "全过程人民民主",
];
export const longSeries = LONG.map((label, index) => series(`s${index}`, label, index * 0.1, 12));
export const singleSeries: Series[] = [
  { key: "debt", label: "债务", ink: inkOf("debt"), points: [{ x: 2020, y: 3, low: 2, high: 5, tip: "债务 2020" }] },
];

export const bars: Bar[] = LONG.map((label, index) => ({
  key: label,
  label,
  value: index === 3 ? null : 12 - index,
  low: 10 - index,
  high: 15 - index,
  valueText: index === 3 ? "–" : String(12 - index),
  tip: label,
  href: `/speeches/${index}`,
}));

export const shareKeys = [
  { key: "party", label: "党建", ink: inkOf("party") },
  { key: "industry", label: "产业", ink: inkOf("industry") },
  { key: "ecology", label: "生态", ink: inkOf("ecology") },
  { key: "debt", label: "债务", ink: inkOf("debt") },
];
export const shareColumns: ShareColumn[] = YEARS.map((x, index) => ({
  x,
  parts: shareKeys.map((one, part) => ({ value: 0.05 + 0.1 * wave(index, part), tip: `${one.label} ${x}` })),
}));

export const heatYears = Array.from({ length: 12 }, (_, index) => 2014 + index);
export const heatRows: HeatmapRow[] = LONG.map((label, row) => ({
  key: label,
  label,
  href: `/phrases?phrase=${row}`,
  cells: YEARS.map((column, index) => ({
    column,
    value: index < row ? 0 : wave(index, row) * 10,
    tip: `${label} ${column}`,
    href: `/phrases?phrase=${row}&year=${column}`,
  })),
}));

export const shiftItems: ShiftItem[] = LONG.concat("供给侧结构性改革", "去产能", "高质量发展").map((label, index) => ({
  key: label,
  label,
  contribution: 1 / (index + 1),
  direction: index % 2 === 0 ? "up" : "down",
  tip: label,
  href: `/phrases?phrase=${index}`,
}));

export const pairs: Pair[] = LONG.map((label, index) => ({ key: label, label, a: index === 2 ? null : index, b: 6 - index, tip: label }));

export const lanes: StripLane[] = ["debt", "ecology", "industry", "party"].map((key, lane) => ({
  key,
  label: ["债务", "生态", "产业", "党建"][lane] ?? key,
  ink: inkOf(key),
  marks: Array.from({ length: 14 }, (_, index) => ({
    at: (index * index + lane * 23) % 120,
    tip: `${key} ${index}`,
    href: `/speeches/1#s${index}`,
  }))
    .sort((a, b) => a.at - b.at)
    .filter((mark, index, all) => mark.at !== all[index - 1]?.at),
}));

export const scatterPoints: ScatterPoint[] = LONG.concat(LONG.map((label) => `${label}二`)).map((label, index) => ({
  key: label,
  label,
  x: wave(index, 0) * 8,
  y: wave(index, 1.3),
  tip: label,
  href: `/phrases?phrase=${index}`,
}));

/** Rates on two sides over three orders of size, some of them 0. */
export const twoRates: ScatterPoint[] = scatterPoints.map((point, index) => ({
  ...point,
  x: index % 4 === 0 ? 0 : 0.3 * 1.6 ** index,
  y: index % 4 === 1 ? 0 : 0.5 * 1.5 ** ((index * 7) % 13),
}));

export const bumpLines: BumpLine[] = LONG.slice(0, 5).map((label, index) => ({
  key: label,
  label,
  points: [2021, 2022, 2023, 2024].map((x, year) => ({
    x,
    rank: index === 4 && year === 1 ? null : ((index + year * 2) % 5) + 1,
    tip: `${label} ${x}`,
  })),
}));

export const mapPoints = [
  { key: "1", label: "第一篇", x: 0, y: 0, tip: "第一篇", href: "/compare?speech=1&speech=2", group: "city", ink: INKS["series-1"] },
  { key: "2", label: "第二篇", x: 0.4, y: 0.1, tip: "第二篇", href: "/compare?speech=2&speech=1", group: "city", ink: INKS["series-1"] },
  { key: "3", label: "第三篇", x: 0.1, y: 0.2, tip: "第三篇", href: "/compare?speech=3&speech=1", group: "none", ink: INKS.accent },
];
export const mapPointGroups = [
  { key: "city", label: "市级", ink: INKS["series-1"] },
  { key: "none", label: "2004–2008", ink: INKS.accent, fill: 0.5 },
];

export const matrixRows = [1, 2, 3].map((row) => ({
  key: `${row}`,
  label: `${row} 讲话`,
  href: `/similarity?near=${row}`,
  cells: [1, 2, 3]
    .filter((column) => column !== row)
    .map((column) =>
      column > row
        ? { column, value: 1 / (row + column), tip: "", isSilent: true }
        : { column, value: 1 / (row + column), tip: `${row} × ${column} · 0.2`, href: `/compare?speech=${row}&speech=${column}` },
    ),
}));

export const sharedPassages = [
  { key: "p1", tip: "120 字", href: "#p1", startA: 0, endA: 120, startB: 280, endB: 400 },
  { key: "p2", tip: "3 字", href: "#p2", startA: 897, endA: 900, startB: 10, endB: 13 },
];

export const timelinePoints = [
  { key: "1", year: 2004, tip: "2004 · 甲", href: "/speeches/1", isOrigin: true },
  { key: "2", year: 2010, tip: "2010 · 乙", href: "/speeches/2" },
  { key: "3", year: 2010, tip: "2010 · 丙", href: "/speeches/3" },
];
