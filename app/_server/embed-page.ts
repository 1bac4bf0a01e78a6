import type { EmbeddedChart } from "./embed-chart.ts";

interface EmbedPage {
  chart: EmbeddedChart;
  /** Address of the page that the chart is from, and the words of the link to it. */
  href: string;
  linkText: string;
  lang: string;
  nonce: string;
}

/** Charts carry their light colours, so the frame is of light paper wherever it stands. */
const STYLE = `
:root{color-scheme:light}
body{margin:0;padding:12px 16px;background:#fffefb;color:#1d1b18;font:15px/1.5 system-ui,-apple-system,"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif}
h1{margin:0;font-size:1.2rem;line-height:1.3}
p,ul{margin:.3rem 0;color:#625d54;font-size:.8rem}
ul{padding-left:1.1em}
svg{display:block;width:100%;height:auto;overflow:visible;margin:.6rem 0}
a{color:inherit}
.narrow{display:none}
@media(max-width:639px){.narrow{display:block}.wide{display:none}}`;

/** A page of one chart for a frame on another site: no script, no address but those that the reader follows. */
export function embedPage({ chart, href, linkText, lang, nonce }: EmbedPage): string {
  const notes = chart.notes.length === 0 ? "" : `<ul>${chart.notes.map((note) => `<li>${escapeHtml(note)}</li>`).join("")}</ul>`;
  return [
    `<!doctype html><html lang="${escapeHtml(lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escapeHtml(chart.title)}</title><style nonce="${escapeHtml(nonce)}">${STYLE}</style></head><body><main>`,
    `<h1>${escapeHtml(chart.title)}</h1><p>${escapeHtml(chart.subtitle)}</p>`,
    `<div class="wide">${chart.wide}</div><div class="narrow">${chart.narrow}</div>`,
    notes,
    `<p>${escapeHtml(chart.source)} · <a href="${escapeHtml(href)}" target="_blank" rel="noopener">${escapeHtml(linkText)}</a></p>`,
    "</main></body></html>",
  ].join("");
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
