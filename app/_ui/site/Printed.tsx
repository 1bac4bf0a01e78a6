import type { ReactNode } from "react";
import { isScriptRequest, keepMarkup } from "../../_server/kept-markup.ts";
import { renderMarkup } from "../../_server/render-markup.ts";
import { Kept } from "./Kept.tsx";

/**
 * What never changes once it is there, as finished markup: React would else write every mark of a chart and
 * every cell of a table into the page a second time, for the browser, which costs the server more than the
 * rest of the page and doubles its weight. Components that wait or have state cannot be printed.
 */
export async function Printed({ className, children }: { className?: string | undefined; children: ReactNode }) {
  const markup = renderMarkup(children);
  const id = keepMarkup(markup);
  return <Kept id={id} className={className} markup={(await isScriptRequest()) ? markup : undefined} />;
}
