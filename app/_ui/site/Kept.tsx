"use client";

interface KeptProps {
  /** Names the markup; unique over all answers of a server. */
  id: string;
  /** The markup itself, where no document brings it. */
  markup?: string | undefined;
  className?: string | undefined;
}

const server = globalThis as typeof globalThis & { tifaMarkup?: ReadonlyMap<string, string> };
/** What this tab has seen, for the way back to a page that is still in its memory. */
const seen = new Map<string, string>();

/**
 * Finished markup that goes over the line once. A document carries it as markup alone: the server takes it
 * from where it was put aside, and the browser keeps what is already on the page.
 */
export function Kept({ id, markup, className }: KeptProps) {
  const html = markup ?? (typeof window === "undefined" ? server.tifaMarkup?.get(id) : onPage(id)) ?? "";
  return (
    <div
      data-kept={id}
      className={className}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: React's own renderer has escaped it
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

function onPage(id: string): string | undefined {
  const html = seen.get(id) ?? document.querySelector(`[data-kept="${id}"]`)?.innerHTML;
  if (html !== undefined) seen.set(id, html);
  return html;
}
