"use client";

import { type ReactNode, useActionState } from "react";

interface DraftState {
  text: string;
  report: ReactNode;
}

interface DraftFormProps {
  action: (before: DraftState, form: FormData) => Promise<DraftState>;
  labels: { text: string; file: string; years: string; check: string; checking: string };
  /** Characters of the longest draft. */
  longest: number;
}

/** The draft's form and the report below it; works without JavaScript, which only saves loading the page again. */
export function DraftForm({ action, labels, longest }: DraftFormProps) {
  const [state, submit, isPending] = useActionState(action, { text: "", report: null });
  return (
    <>
      <form action={submit} className="no-print mt-6 space-y-3">
        <label className="block">
          <span className="text-sm text-muted">{labels.text}</span>
          <textarea name="text" rows={12} maxLength={longest} defaultValue={state.text} className="control mt-1 block w-full" />
        </label>
        <div className="flex flex-wrap items-end gap-4 text-sm">
          <label className="flex flex-col">
            <span className="text-muted">{labels.file}</span>
            <input type="file" name="file" accept=".txt,.md,.docx,.pdf,.html,.htm" className="control" />
          </label>
          <label className="flex flex-col">
            <span className="text-muted">{labels.years}</span>
            <input type="number" name="years" min={1} max={100} defaultValue={5} className="control w-24" />
          </label>
          <button type="submit" disabled={isPending} className="button-strong">
            {isPending ? labels.checking : labels.check}
          </button>
        </div>
      </form>
      <div aria-live="polite">{state.report}</div>
    </>
  );
}
