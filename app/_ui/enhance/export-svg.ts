/** The words around a chart that a downloaded file must carry. */
export interface ExportWords {
  title: string;
  subtitle: string;
  source: string;
}

const escapeXml = (text: string) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Paints become plain colours, and what only the page needs is taken out: the file opens alone, in any program. */
export function standalone(markup: string): string {
  return markup
    .replace(/var\(--tifa-[\w-]+, ?(#[0-9a-f]{6})\)/g, "$1")
    .replace(/ (?:class|data-[\w-]+|tabindex|role|aria-[\w-]+)="[^"]*"/g, "")
    .replace(/<a [^>]*>/g, "<g>")
    .replace(/<\/a>/g, "</g>");
}

/** A chart as an SVG file with its title and unit above and its source below, on paper white. `markup` is the chart's own `<svg>`. */
export function exportSvg(markup: string, width: number, height: number, words: ExportWords): string {
  const total = height + 96;
  const line = (y: number, size: number, weight: number, color: string, text: string) =>
    `<text x="16" y="${y}" font-size="${size}" font-weight="${weight}" fill="${color}">${escapeXml(text)}</text>`;
  const inner = standalone(markup).replace(/^<svg /, `<svg x="16" y="60" width="${width}" height="${height}" `);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 32}" height="${total}" viewBox="0 0 ${width + 32} ${total}" font-family="'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif">`,
    `<rect width="100%" height="100%" fill="#fffefb"/>`,
    line(28, 18, 700, "#1d1b18", words.title),
    line(47, 12, 400, "#625d54", words.subtitle),
    inner,
    line(total - 14, 11, 400, "#625d54", words.source),
    "</svg>",
  ].join("\n");
}
