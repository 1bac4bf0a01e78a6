import type { ReactNode } from "react";
import { isScriptRequest, keepMarkup, knownRequest } from "../../_server/kept-markup.ts";
import { renderMarkup } from "../../_server/render-markup.ts";
import { Kept } from "./Kept.tsx";

/**
 * What never changes once it is there, as finished markup: React would else write every mark of a chart and
 * every cell of a table into the page a second time, for the browser, which costs the server more than the
 * rest of the page and doubles its weight. Components that wait or have state cannot be printed.
 */
export function Printed({ className, children }: PrintedProps) {
  const { isScript } = knownRequest();
  const markup = renderMarkup(children);
  return isScript === undefined ? <AskedFirst className={className} markup={markup} /> : kept(markup, isScript, className);
}

interface PrintedProps {
  className?: string | undefined;
  children: ReactNode;
}

/**
 * For markup outside of `Page`, which asks for all within it: what waits is sent out of its place, where only a script could put it back.
 */
async function AskedFirst({ className, markup }: { className: string | undefined; markup: string }) {
  return kept(markup, await isScriptRequest(), className);
}

function kept(markup: string, isScript: boolean, className: string | undefined) {
  return <Kept id={keepMarkup(markup)} className={className} markup={isScript ? markup : undefined} />;
}
