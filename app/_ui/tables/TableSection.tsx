import type { ReactNode } from "react";
import { xlsxAddress } from "../links/evidence.ts";
import { Download } from "./Download.tsx";

interface TableSectionProps {
  id: string;
  title: string;
  hint?: string | undefined;
  csv: string;
  /** The form that the downloads send along. */
  form?: string | undefined;
  children: ReactNode;
}

/** A table that stands for itself, with its name and its CSV. */
export function TableSection({ id, title, hint, csv, form, children }: TableSectionProps) {
  return (
    <section id={id} className="mt-8 border-t-2 border-ink bg-sheet px-4 pt-3 pb-4 sm:px-6">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 className="mr-auto text-lg sm:text-xl">{title}</h2>
        <Download href={csv} form={form} className="figure-link no-print">
          CSV
        </Download>
        <Download href={xlsxAddress(csv)} form={form} className="figure-link no-print">
          XLSX
        </Download>
      </div>
      {hint ? <p className="mb-2 text-sm text-muted">{hint}</p> : null}
      {children}
    </section>
  );
}
