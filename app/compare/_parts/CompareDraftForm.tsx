"use client";

import { type ReactNode, useActionState } from "react";

interface DraftState {
  text: string;
  /** Fields as they were sent; null before the first time. */
  fields: ReactNode;
  report: ReactNode;
}

interface CompareDraftFormProps {
  id: string;
  action: (before: DraftState, form: FormData) => Promise<DraftState>;
  labels: { text: string; file: string; submit: string; working: string };
  /** Characters of the longest draft. */
  longest: number;
  /** What the draft is compared with. */
  fields: ReactNode;
}

/** A pasted draft, what it is compared with, and the comparison below; works without JavaScript, which only saves loading the page again. */
export function CompareDraftForm({ id, action, labels, longest, fields }: CompareDraftFormProps) {
  const [state, submit, isPending] = useActionState(action, { text: "", fields: null, report: null });
  return (
    <>
      <form id={id} action={submit} className="no-print mt-4 space-y-3 text-sm">
        <label className="block">
          <span className="text-muted">{labels.text}</span>
          <textarea name="draft" rows={10} maxLength={longest} defaultValue={state.text} className="control mt-1 block w-full" />
        </label>
        <label className="flex flex-col sm:w-1/2">
          <span className="text-muted">{labels.file}</span>
          <input type="file" name="file" accept=".txt,.md,.docx,.pdf,.html,.htm" className="control" />
        </label>
        {/* Sent fields stand in a place of their own, so that a form that resets itself shows them and not what was there first. */}
        {state.fields === null ? <div key="first">{fields}</div> : <div key="sent">{state.fields}</div>}
        <button type="submit" disabled={isPending} className="button-strong">
          {isPending ? labels.working : labels.submit}
        </button>
      </form>
      <div aria-live="polite">{state.report}</div>
    </>
  );
}
