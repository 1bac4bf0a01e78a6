import type { ReactNode } from "react";

/** Why there is nothing, and what to do about it. */
export function EmptyState({ title, why, children }: { title: string; why: string; children?: ReactNode }) {
  return (
    <section className="mt-6 border border-dashed border-rule bg-sheet px-5 py-8">
      <h2 className="text-lg">{title}</h2>
      <p className="mt-1 max-w-2xl">{why}</p>
      {children ? <div className="mt-3 flex flex-wrap gap-3 text-sm">{children}</div> : null}
    </section>
  );
}
