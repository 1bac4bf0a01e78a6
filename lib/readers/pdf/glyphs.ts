import type { PdfItem } from "./open.ts";
import type { Glyph } from "./types.ts";

/** Part of a character's height that stands above the line it is written on. */
export const ASCENT = 0.88;
/** Width of letters and digits in a Chinese font, against the width of a Chinese character. */
const NARROW = 0.5;
const NARROWEST_SPACE = 0.05;

/** Vertical forms of punctuation and the signs they stand for. */
const VERTICAL_FORMS = new Map(
  [..."︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︱—︲–︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』"].map(pair),
);

/**
 * Radicals that fonts name instead of the characters they look like; those of the first block fold by
 * themselves.
 */
const RADICALS = new Map(
  [
    ..."⺟母⺠民⺜日⺝月⺬示⺶羊⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟",
  ].map(pair),
);

function plainSign(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x2e80 || code > 0x2fdf) return character;
  return RADICALS.get(character) ?? character.normalize("NFKC");
}

function pair(_sign: string, at: number, all: string[]): [string, string] {
  return [all[at - (at % 2)]!, all[at - (at % 2) + 1]!];
}

/**
 * The characters of one piece of text, each with its place. pdfjs gives the place and width of the piece
 * only: Chinese characters are as wide as they are high, others about half, and white space has what is left.
 */
export function itemGlyphs(item: PdfItem, matrix: readonly number[], isVertical: boolean): Glyph[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = matrix;
  const size = Math.hypot(c, d);
  const em = isVertical ? size : Math.hypot(a, b);
  if (!(size > 0) || !(em > 0) || !Number.isFinite(x + y)) return [];
  const characters = [...item.str];
  const advances = advancesOf(characters, em, isVertical ? item.height : item.width);
  const glyphs: Glyph[] = [];
  const [cos, sin] = isVertical ? [0, 1] : [a / em, b / em];
  let along = 0;
  let spaced = false;
  characters.forEach((character, at) => {
    const advance = advances[at]!;
    if (character.trim() === "") spaced = true;
    else {
      const text = VERTICAL_FORMS.get(character) ?? plainSign(character);
      glyphs.push(placed(text, size, spaced, x + cos * along, y + sin * along, advance, isVertical));
      spaced = false;
    }
    along += advance;
  });
  return glyphs;
}

function placed(text: string, size: number, spaced: boolean, x: number, y: number, advance: number, isVertical: boolean): Glyph {
  if (isVertical) return { text, size, spaced, left: x - size / 2, right: x + size / 2, top: y, bottom: y + advance };
  return { text, size, spaced, left: x, right: x + advance, top: y - ASCENT * size, bottom: y + (1 - ASCENT) * size };
}

function advancesOf(characters: readonly string[], em: number, length: number): number[] {
  const inked = characters.filter((character) => character.trim() !== "");
  const sum = inked.reduce((total, character) => total + em * relativeWidth(character), 0);
  const spaces = characters.length - inked.length;
  const scale = sum > 0 && (spaces === 0 || length < sum) ? length / sum : 1;
  const space = spaces === 0 ? 0 : Math.max(NARROWEST_SPACE * em, (length - sum * scale) / spaces);
  return characters.map((character) => (character.trim() === "" ? space : em * relativeWidth(character) * scale));
}

function relativeWidth(character: string): number {
  return (character.codePointAt(0) ?? 0) < 0x2010 ? NARROW : 1;
}
