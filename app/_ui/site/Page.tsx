import type { ReactNode } from "react";
import { rememberRequest } from "../../_server/kept-markup.ts";
import { CiteView } from "../cite/CiteView.tsx";
import { FilterStrip } from "../filters/FilterStrip.tsx";
import { requestTranslate } from "../request.ts";

/**
 * The content of one page: what is looked at, its title, what it answers in a sentence or two, then
 * everything else, and last how to cite it.
 */
export async function Page({ title, lead, children }: { title: string; lead?: string | undefined; children: ReactNode }) {
  const [t] = await Promise.all([requestTranslate(), rememberRequest()]);
  return (
    <main id="content" className="mx-auto w-full max-w-6xl px-4 pb-12 sm:px-6">
      <FilterStrip t={t} />
      <h1 className="mt-5 text-2xl sm:text-3xl">{title}</h1>
      {lead ? <p className="mt-2 max-w-3xl text-muted">{lead}</p> : null}
      {children}
      <CiteView title={title} />
    </main>
  );
}
