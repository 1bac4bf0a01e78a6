import type { ReactNode } from "react";
import { renderMarkup } from "../../_server/render-markup.ts";

/**
 * What never changes once it is there, as finished markup: React would else write every mark of a chart and every cell of a table into the page
 * a second time, for the browser, which costs the server more than the rest of the page. Components that wait or have state cannot be printed.
 */
export function Printed({ className, children }: { className?: string | undefined; children: ReactNode }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React's own renderer has escaped it
  return <div className={className} dangerouslySetInnerHTML={{ __html: renderMarkup(children) }} />;
}
