import { lab, rgb } from "d3";

/** The least contrast of text on its ground, by WCAG 2.2. */
export const TEXT_CONTRAST = 4.5;

type Channels = [number, number, number];

/**
 * Machado, Oliveira and Fernandes (2009), severity 1, on linear light: how readers without red or green cones
 * see.
 */
const VISIONS: readonly (readonly Channels[])[] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
];

/** Contrast of two colours by WCAG 2.2, 1 (none) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/**
 * How far apart two colours look to the reader who tells them apart least: normal sight, without red or
 * without green cones. Distance in CIELAB; 0 is the same, about 2 can just be seen side by side.
 */
export function difference(one: Sight, other: Sight): number {
  return Math.min(...one.map((seen, vision) => Math.hypot(...seen.map((value, at) => value - (other[vision]?.[at] ?? 0)))));
}

/** One colour in CIELAB as each of the three kinds of readers sees it. */
export type Sight = readonly (readonly number[])[];

export function sightOf(colour: string): Sight {
  const light = linear(colour);
  return VISIONS.map((matrix) => {
    const [r = 0, g = 0, b = 0] = matrix.map((row) => encode(row.reduce((sum, weight, at) => sum + weight * (light[at] ?? 0), 0)));
    const seen = lab(rgb(r, g, b));
    return [seen.l, seen.a, seen.b];
  });
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(colour: string): number[] {
  const { r, g, b } = rgb(colour);
  return [r, g, b].map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
}

/** Linear light as a channel of 0 to 255. */
function encode(value: number): number {
  const inside = Math.min(1, Math.max(0, value));
  return 255 * (inside <= 0.0031308 ? inside * 12.92 : 1.055 * inside ** (1 / 2.4) - 0.055);
}
