import type { ReactNode } from "react";
import { Downloads } from "./Downloads.tsx";
import { HowToRead } from "./HowToRead.tsx";

interface TableSectionProps {
  id: string;
  title: string;
  hint?: string | undefined;
  csv: string;
  /** The form that the downloads send along. */
  form?: string | undefined;
  children: ReactNode;
}

/** A table that stands for itself, with its name and its downloads. */
export function TableSection({ id, title, hint, csv, form, children }: TableSectionProps) {
  return (
    <section id={id} className="mt-8 border-t-2 border-ink bg-sheet px-4 pt-3 pb-4 sm:px-6">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 className="mr-auto text-lg sm:text-xl">{title}</h2>
        <span className="no-print flex flex-wrap gap-x-4" data-roving>
          <Downloads csv={csv} form={form} />
        </span>
      </div>
      {hint ? <HowToRead hint={hint} /> : null}
      {children}
    </section>
  );
}
