import { textWidthEm } from "#lib/charts/core/text-width.ts";

/** The words around a chart that a downloaded file must carry. */
export interface ExportWords {
  title: string;
  subtitle: string;
  source: string;
}

const MARGIN = 16;
const LINE_HEIGHT = 1.35;
const FONTS = "'PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif";

const escapeXml = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * Paints become plain colours, and what only the page needs is taken out: the file opens alone, in any
 * program.
 */
export function standalone(markup: string): string {
  return markup
    .replace(/var\(--tifa-[\w-]+, ?(#[0-9a-f]{6})\)/g, "$1")
    .replace(/ (?:class|data-[\w-]+|tabindex|role|aria-[\w-]+)="[^"]*"/g, "")
    .replace(/<a [^>]*>/g, "<g>")
    .replace(/<\/a>/g, "</g>");
}

/**
 * A chart as an SVG file with its title and unit above and its source below, each on as many lines as it
 * needs, on opaque paper white. `markup` is the chart's own `<svg>`. The language is stated, because programs
 * draw Han characters as Chinese or Japanese by it.
 */
export function exportSvg(markup: string, width: number, height: number, words: ExportWords): string {
  const head = [...linesOf(words.title, 18, 700, "#1d1b18", width), ...linesOf(words.subtitle, 12, 400, "#625d54", width)];
  const foot = linesOf(words.source, 11, 400, "#625d54", width);
  const top = MARGIN + heightOf(head);
  const total = top + height + heightOf(foot) + MARGIN;
  const inner = standalone(markup).replace(
    /^<svg /,
    `<svg x="${MARGIN}" y="${top}" width="${width}" height="${height}" overflow="visible" `,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="zh-Hans" width="${width + 2 * MARGIN}" height="${total}" viewBox="0 0 ${width + 2 * MARGIN} ${total}" font-family="${FONTS}"${quotes(words)}>`,
    `<rect width="100%" height="100%" fill="#fffefb"/>`,
    ...drawn(head, MARGIN),
    inner,
    ...drawn(foot, top + height),
    "</svg>",
  ].join("\n");
}

/** Chinese fonts set the apostrophes of English words as wide as a character unless told otherwise. */
function quotes({ source }: ExportWords): string {
  return /^\p{Script=Han}/u.test(source) ? "" : ' style="font-variant-east-asian:proportional-width"';
}

interface Line {
  text: string;
  size: number;
  weight: number;
  color: string;
}

/** A text on as many lines as its width needs; Han text breaks anywhere, other words stay whole. */
function linesOf(text: string, size: number, weight: number, color: string, width: number): Line[] {
  const lines: string[] = [];
  for (const word of text.match(/[\u0021-\u024f]+\s*|[\s\S]/gu) ?? []) {
    const last = lines.at(-1);
    if (last === undefined || textWidthEm((last + word).trimEnd()) * size > width) lines.push(word);
    else lines[lines.length - 1] = last + word;
  }
  return lines.map((line) => ({ text: line.trim(), size, weight, color }));
}

function heightOf(lines: readonly Line[]): number {
  return Math.ceil(lines.reduce((sum, { size }) => sum + size * LINE_HEIGHT, 0)) + 4;
}

function drawn(lines: readonly Line[], top: number): string[] {
  let y = top;
  return lines.map(({ text, size, weight, color }) => {
    y += size * LINE_HEIGHT;
    const baseline = Math.round(y - size * 0.3);
    return `<text x="${MARGIN}" y="${baseline}" font-size="${size}" font-weight="${weight}" fill="${color}">${escapeXml(text)}</text>`;
  });
}
