import { createHash } from "node:crypto";
import { canonicalOf } from "./canonical.ts";
import { sha256 } from "./sha256.ts";
import type { Snapshot, SnapshotSection, SnapshotWords } from "./types.ts";
import { VERIFY_SCRIPT } from "./verify-script.ts";

/** A file of the archive as the page lists it. */
export interface ListedFile {
  name: string;
  sha256: string;
}

const STYLE = `:root{color-scheme:light}body{margin:0 auto;max-width:60rem;padding:1.5rem;background:#fffefb;color:#1d1b18;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}h1,h2,h3{line-height:1.25}section{margin:2rem 0;border-top:2px solid #1d1b18;padding-top:.5rem}section[data-changed]{outline:3px solid #b3203f}svg{max-width:100%;height:auto;overflow:visible}.scroll{overflow-x:auto}table{border-collapse:collapse;font-size:14px}td,th{border-bottom:1px solid #d9d4c9;padding:.3rem .5rem;text-align:left;vertical-align:top}dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1rem;font-size:14px}dd{margin:0;overflow-wrap:anywhere}.note{color:#625d54;font-size:14px}#verification{padding:.5rem .75rem;background:#efeae0}#verification[data-state=changed]{background:#b3203f;color:#fff}#verification[data-state=whole]{background:#00785f;color:#fff}code{overflow-wrap:anywhere}[data-match=yes]::after{content:"\u2713"}[data-match=no]::after{content:"\u2717"}@media print{#verification,#pick{display:none}}`;

const escaped = (text: string) =>
  text.replace(/\r\n?/g, "\n").replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[character] ?? "&quot;");

/**
 * The page of a snapshot: opens without a server, loads nothing, and checks itself. Also gives the digest
 * over all that it shows.
 */
export function snapshotPage(snapshot: Snapshot, files: readonly ListedFile[]): { html: string; digest: string } {
  const { words } = snapshot;
  const parts = [
    part("facts", factsMarkup(snapshot)),
    ...snapshot.sections.map((section) => part(section.id, sectionMarkup(section, words))),
    part("methods", methodsMarkup(snapshot)),
    part("files", filesMarkup(files, words)),
  ];
  const digest = sha256(parts.map(({ sum }) => sum).join("\n"));
  const html = [
    `<!DOCTYPE html><html lang="${snapshot.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${scriptHash()}'">`,
    `<title>${escaped(snapshot.title)}</title><style>${STYLE}</style></head><body><main>`,
    `<h1>${escaped(snapshot.title)}</h1><p>${escaped(snapshot.lead)}</p>`,
    statusMarkup(words),
    `<p class="note">${escaped(words.digest)} <code id="digest">${digest}</code></p>`,
    ...parts.map(({ markup }) => markup),
    `<p class="note"><label>${escaped(words.checkFiles)} <input id="pick" type="file" multiple></label></p>`,
    `</main><script>${VERIFY_SCRIPT}</script></body></html>`,
  ].join("\n");
  return { html, digest };
}

function scriptHash(): string {
  return createHash("sha256").update(VERIFY_SCRIPT).digest("base64");
}

function part(id: string, inner: string): { markup: string; sum: string } {
  const sum = sha256(canonicalOf(inner));
  return { markup: `<section id="${id}" data-sha256="${sum}">${inner}</section>`, sum };
}

function statusMarkup({ checking, whole, changed, cannotCheck }: SnapshotWords): string {
  const states = `data-whole="${escaped(whole)}" data-changed="${escaped(changed)}" data-cannot="${escaped(cannotCheck)}"`;
  return `<p id="verification" role="status" ${states}>${escaped(checking)}</p>`;
}

function factsMarkup({ facts }: Snapshot): string {
  return `<dl>${facts.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join("")}</dl>`;
}

function sectionMarkup(section: SnapshotSection, words: SnapshotWords): string {
  const { title, subtitle, chart, notes, rows, rowCount, id } = section;
  const filled = words.rowsShown.replace("{shown}", String(rows.length)).replace("{all}", String(rowCount)).replace("{file}", `${id}.csv`);
  return [
    `<h2>${escaped(title)}</h2>`,
    subtitle === "" ? "" : `<p class="note">${escaped(subtitle)}</p>`,
    chart ?? "",
    ...notes.map((note) => `<p class="note">${escaped(note)}</p>`),
    tableMarkup(section.header, rows),
    `<p class="note">${escaped(filled)}</p>`,
  ].join("");
}

function tableMarkup(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = header.map((name) => `<th scope="col">${escaped(name)}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("");
  return `<div class="scroll" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function methodsMarkup({ methods, words }: Snapshot): string {
  const entries = methods.map(
    ({ title, paragraphs }) => `<h3>${escaped(title)}</h3>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("")}`,
  );
  return `<h2>${escaped(words.methods)}</h2>${entries.join("")}`;
}

function filesMarkup(files: readonly ListedFile[], words: SnapshotWords): string {
  const rows = files.map(({ name, sha256: sum }) => `<tr><td data-file="">${escaped(name)}</td><td>${sum}</td><td></td></tr>`).join("");
  const head = `<tr><th scope="col">${escaped(words.fileName)}</th><th scope="col">${escaped(words.checksum)}</th><td></td></tr>`;
  return `<h2>${escaped(words.files)}</h2><div class="scroll" tabindex="0"><table><thead>${head}</thead><tbody>${rows}</tbody></table></div>`;
}
