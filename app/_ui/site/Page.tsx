import type { ReactNode } from "react";
import { CiteView } from "../cite/CiteView.tsx";

/** The content of one page: its title, what it answers in a sentence or two, then everything else, and last how to cite it. */
export function Page({ title, lead, children }: { title: string; lead?: string | undefined; children: ReactNode }) {
  return (
    <main id="content" className="mx-auto w-full max-w-6xl px-4 pt-6 pb-12 sm:px-6 sm:pt-8">
      <h1 className="text-2xl sm:text-3xl">{title}</h1>
      {lead ? <p className="mt-2 max-w-3xl text-muted">{lead}</p> : null}
      {children}
      <CiteView title={title} />
    </main>
  );
}
