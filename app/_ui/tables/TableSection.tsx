import type { ReactNode } from "react";
import { xlsxAddress } from "../links/evidence.ts";

interface TableSectionProps {
  id: string;
  title: string;
  hint?: string | undefined;
  csv: string;
  children: ReactNode;
}

/** A table that stands for itself, with its name and its CSV. */
export function TableSection({ id, title, hint, csv, children }: TableSectionProps) {
  return (
    <section id={id} className="mt-8 border-t-2 border-ink bg-sheet px-4 pt-3 pb-4 sm:px-6">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 className="mr-auto text-lg sm:text-xl">{title}</h2>
        <a href={csv} className="figure-link no-print" download>
          CSV
        </a>
        <a href={xlsxAddress(csv)} className="figure-link no-print" download>
          XLSX
        </a>
      </div>
      {hint ? <p className="mb-2 text-sm text-muted">{hint}</p> : null}
      {children}
    </section>
  );
}
