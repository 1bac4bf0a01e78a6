import type { PdfOperators, PdfPage } from "./open.ts";

/**
 * Lightest share of each colour from which grey text counts as light, and the range in which it is grey;
 * white may stand on a dark ground.
 */
const LIGHT_MIN = 0.62;
const WHITE_MIN = 0.985;
const GREY_RANGE = 0.16;
const OPACITY_MAX = 0.5;
/** A drawing of more steps than this is a map or a plan; its text is taken as it comes. */
const STEPS_MAX = 200_000;

interface Ink {
  isLight: boolean;
  opacity: number;
}

/** A character that a page shows, and whether it is light grey or nearly transparent. */
export interface InkedCharacter {
  text: string;
  isLight: boolean;
}

/**
 * Characters that a page draws, white space left out, in the order of drawing; none when the drawing is too
 * large to look at.
 */
export async function inkedCharacters(page: PdfPage, ops: PdfOperators): Promise<InkedCharacter[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  if (fnArray.length > STEPS_MAX) return [];
  const characters: InkedCharacter[] = [];
  const saved: Ink[] = [];
  let ink: Ink = { isLight: false, opacity: 1 };
  fnArray.forEach((step, at) => {
    const args: unknown = argsArray[at];
    if (step === ops.save || step === ops.paintFormXObjectBegin || step === ops.beginGroup) saved.push(ink);
    else if (step === ops.restore || step === ops.paintFormXObjectEnd || step === ops.endGroup) ink = saved.pop() ?? ink;
    else if (step === ops.setFillRGBColor) ink = { ...ink, isLight: isLightGrey(args) };
    else if (step === ops.setGState) ink = { ...ink, opacity: opacityOf(args) ?? ink.opacity };
    else if (step === ops.showText)
      for (const text of inkedUnits(args)) characters.push({ text, isLight: ink.isLight || ink.opacity < OPACITY_MAX });
  });
  return characters;
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
   * True when all characters of the next piece of text are light; false where the drawing cannot be followed.
   */
  isLight(piece: string): boolean {
    const wanted = [...piece].filter((character) => character.trim() !== "");
    const start = this.find(wanted.slice(0, COMPARED));
    if (start === null) return false;
    this.pass(start);
    const drawn = this.characters.slice(start, start + wanted.length);
    this.at = start + wanted.length;
    return drawn.length > 0 && drawn.every(({ isLight }) => isLight);
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

/** A colour comes as `#rrggbb` or as three numbers from 0 to 255. */
function isLightGrey(args: unknown): boolean {
  if (!Array.isArray(args) && !(args instanceof Uint8ClampedArray)) return false;
  const values: unknown[] = [...args];
  const [first] = values;
  const hex = typeof first === "string" ? /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(first)?.slice(1) : undefined;
  const shares = (hex?.map((part) => Number.parseInt(part, 16)) ?? values.slice(0, 3).map(Number)).map((value) => value / 255);
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  return least >= LIGHT_MIN && least < WHITE_MIN && most - least <= GREY_RANGE;
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
