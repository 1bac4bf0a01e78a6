import type { ReactNode } from "react";
import { LONGEST_DRAFT_CHARS } from "#lib/ingest/index.ts";
import { ACCEPTED_ENDINGS } from "#lib/readers/limits.ts";

interface DraftFormProps {
  id: string;
  /** The page that answers. */
  page: string;
  /** The draft as it was sent; empty the first time. */
  text: string;
  labels: { text: string; file: string; submit: string };
  /** Lines of the box. */
  rows: number;
  /** What else is asked, beside or below the file. */
  children: ReactNode;
}

/** A pasted or uploaded draft and a button; a plain form, which needs no scripts. */
export function DraftForm({ id, page, text, labels, rows, children }: DraftFormProps) {
  return (
    <form id={id} action="/api/draft-form" method="post" encType="multipart/form-data" className="no-print mt-4 space-y-3 text-sm">
      <input type="hidden" name="page" value={page} />
      <label className="block">
        <span className="text-muted">{labels.text}</span>
        <textarea name="draft" rows={rows} maxLength={LONGEST_DRAFT_CHARS} defaultValue={text} className="control mt-1 block w-full" />
      </label>
      <label className="flex flex-col sm:w-1/2">
        <span className="text-muted">{labels.file}</span>
        <input type="file" name="file" accept={ACCEPTED_ENDINGS.join(",")} className="control" />
      </label>
      {children}
      <button type="submit" className="button-strong">
        {labels.submit}
      </button>
    </form>
  );
}
