import { type LayerQuestion, MarkedContent } from "./marked-content.ts";
import type { PdfOperators, PdfPage } from "./open.ts";

/**
 * Lightest share of each colour from which grey text counts as light, and the range in which it is grey;
 * white is nothing to be seen, unless the page has a dark ground or a picture somewhere.
 */
const LIGHT_MIN = 0.62;
const WHITE_MIN = 0.985;
const GREY_RANGE = 0.16;
const OPACITY_MAX = 0.5;
/** A drawing of more steps than this is a map or a plan; its text is taken as it comes. */
const STEPS_MAX = 200_000;

/** A filled shape smaller than this on a side, in its own units, is a line of a table. */
const GROUND_MIN = 6;

interface Ink {
  isLight: boolean;
  isWhite: boolean;
  opacity: number;
}

/**
 * A character that a page draws, whether it is light grey or nearly transparent, whether it is white on white
 * or on a layer that is off, and whether the file calls it an artifact (a running head, a page number).
 */
export interface InkedCharacter {
  text: string;
  isLight: boolean;
  isUnseen: boolean;
  isArtifact: boolean;
}

/** Files in which more than this part of a page is an artifact use the word for something else. */
const ARTIFACT_SHARE = 0.25;

/**
 * Characters that a page draws, white space left out, in the order of drawing; none when the drawing is too
 * large to look at.
 */
export async function inkedCharacters(page: PdfPage, ops: PdfOperators, isShown: LayerQuestion): Promise<InkedCharacter[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  if (fnArray.length > STEPS_MAX) return [];
  const characters: (InkedCharacter & { isOff: boolean })[] = [];
  const marks = new MarkedContent(ops, isShown);
  const saved: Ink[] = [];
  let ink: Ink = { isLight: false, isWhite: false, opacity: 1 };
  let hasGround = false;
  fnArray.forEach((step, at) => {
    const args: unknown = argsArray[at];
    marks.follow(step, args);
    if (step === ops.save || step === ops.paintFormXObjectBegin || step === ops.beginGroup) saved.push(ink);
    else if (step === ops.restore || step === ops.paintFormXObjectEnd || step === ops.endGroup) ink = saved.pop() ?? ink;
    else if (step === ops.setFillRGBColor) ink = { ...ink, isLight: isLightGrey(args), isWhite: isWhite(args) };
    else if (step === ops.setGState) ink = { ...ink, opacity: opacityOf(args) ?? ink.opacity };
    else if (step === ops.showText)
      for (const text of inkedUnits(args)) characters.push({ text, ...looks(ink), isOff: marks.isHidden, isArtifact: marks.isArtifact });
    else if (isPicture(step, ops) || (step === ops.constructPath && !ink.isWhite && isGround(args, ops))) hasGround = true;
  });
  const hasArtifacts = characters.filter(({ isArtifact }) => isArtifact).length <= ARTIFACT_SHARE * characters.length;
  return characters.map(({ isOff, ...character }) => ({
    ...character,
    isUnseen: isOff || (character.isUnseen && !hasGround),
    isArtifact: character.isArtifact && hasArtifacts,
  }));
}

function looks({ isLight, isWhite, opacity }: Ink): { isLight: boolean; isUnseen: boolean } {
  return { isLight: isLight || opacity < OPACITY_MAX, isUnseen: isWhite };
}

/**
 * How far ahead the next piece of text is looked for, when it is long enough to be known again, and when it
 * is not.
 */
const AHEAD = 3000;
const AHEAD_SHORT = 12;
const KNOWN_AGAIN = 3;
const COMPARED = 6;
/** When more than this is passed over, the two readings do not belong together. */
const PASSED_SHARE = 0.3;

/**
 * Follows the drawn characters along the text that pdfjs makes of them; pdfjs leaves out what lies outside
 * the page.
 */
export class InkFollower {
  private at = 0;
  private readonly passed: string[] = [];

  constructor(private readonly characters: readonly InkedCharacter[]) {}

  /**
   * The characters of the next piece of text as they are drawn, white space left out; none where the drawing
   * cannot be followed.
   */
  follow(piece: string): readonly InkedCharacter[] {
    const wanted = [...piece].filter((character) => character.trim() !== "");
    const start = this.find(wanted.slice(0, COMPARED));
    if (start === null) return [];
    this.pass(start);
    this.at = start + wanted.length;
    return this.characters.slice(start, start + wanted.length);
  }

  /** What was drawn and is in no piece of text, after the last piece was asked for. */
  leftOut(): string[] {
    this.pass(this.characters.length);
    const units = this.passed.reduce((sum, text) => sum + text.length, 0);
    return units > PASSED_SHARE * this.characters.length ? [] : this.passed;
  }

  private pass(end: number): void {
    const text = this.characters
      .slice(this.at, end)
      .map((character) => character.text)
      .join("");
    if (text.length >= KNOWN_AGAIN) this.passed.push(text);
    this.at = Math.max(this.at, end);
  }

  private find(wanted: readonly string[]): number | null {
    const last = Math.min(this.characters.length, this.at + (wanted.length < KNOWN_AGAIN ? AHEAD_SHORT : AHEAD));
    for (let at = this.at; at < last; at++) if (wanted.every((text, index) => this.characters[at + index]?.text === text)) return at;
    return null;
  }
}

/** Shares of red, green and blue; a colour comes as `#rrggbb` or as three numbers from 0 to 255. */
function sharesOf(args: unknown): number[] {
  if (!Array.isArray(args) && !(args instanceof Uint8ClampedArray)) return [0];
  const values: unknown[] = [...args];
  const [first] = values;
  const hex = typeof first === "string" ? /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(first)?.slice(1) : undefined;
  return (hex?.map((part) => Number.parseInt(part, 16)) ?? values.slice(0, 3).map(Number)).map((value) => value / 255);
}

function isLightGrey(args: unknown): boolean {
  const shares = sharesOf(args);
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  return least >= LIGHT_MIN && least < WHITE_MIN && most - least <= GREY_RANGE;
}

function isWhite(args: unknown): boolean {
  return Math.min(...sharesOf(args)) >= WHITE_MIN;
}

function isPicture(step: number, ops: PdfOperators): boolean {
  return [ops.paintImageXObject, ops.paintInlineImageXObject, ops.paintImageMaskXObject, ops.shadingFill].includes(step);
}

/** A filled shape that something white could stand on: its operator and its box come with it. */
function isGround(args: unknown, ops: PdfOperators): boolean {
  if (!Array.isArray(args)) return true;
  const [operator, , box]: unknown[] = args;
  const isFilled = [ops.fill, ops.eoFill, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke].includes(
    operator as number,
  );
  if (!isFilled) return false;
  const [left, top, right, bottom] = box instanceof Float32Array || Array.isArray(box) ? [...(box as Iterable<number>)] : [];
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return true;
  return Math.abs(right - left) >= GROUND_MIN && Math.abs(bottom - top) >= GROUND_MIN;
}

function opacityOf(args: unknown): number | null {
  const states: unknown = Array.isArray(args) ? args[0] : null;
  if (!Array.isArray(states)) return null;
  const fill: unknown = states.find((state: unknown) => Array.isArray(state) && state[0] === "ca");
  return Array.isArray(fill) && typeof fill[1] === "number" ? fill[1] : null;
}

function* inkedUnits(args: unknown): Generator<string> {
  const glyphs: unknown = Array.isArray(args) ? args[0] : null;
  if (!Array.isArray(glyphs)) return;
  for (const glyph of glyphs) {
    if (typeof glyph !== "object" || glyph === null || !("unicode" in glyph) || typeof glyph.unicode !== "string") continue;
    for (const character of glyph.unicode) if (character.trim() !== "") yield character;
  }
}
