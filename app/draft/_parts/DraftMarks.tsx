import type { draftCheck } from "#lib/analyses/compare/draft-check.ts";
import type { RowOf } from "#lib/analyses/index.ts";

interface DraftMarksProps {
  text: string;
  rows: readonly RowOf<typeof draftCheck>[];
  nameOf: (status: string) => string;
}

/** How each status is marked: what an editor must act on is tinted. The title says it in words, so nothing depends on seeing it. */
const LINES: Record<string, string> = {
  current: "bg-transparent decoration-1 decoration-muted",
  outdated: "bg-accent/25 decoration-2 decoration-accent",
  unseen: "bg-wash decoration-dashed decoration-muted",
  near: "bg-accent/10 decoration-wavy decoration-accent",
  "unknown-quoted": "bg-wash decoration-dotted decoration-muted",
};

/** The draft with its findings marked; of findings inside each other the outer one. */
export function DraftMarks({ text, rows, nameOf }: DraftMarksProps) {
  const parts: { key: number; text: string; row: RowOf<typeof draftCheck> | null }[] = [];
  let at = 0;
  for (const row of rows) {
    const [start, end] = [row.start, row.end];
    if (start < at) continue;
    parts.push({ key: at, text: text.slice(at, start), row: null }, { key: start, text: text.slice(start, end), row });
    at = end;
  }
  parts.push({ key: text.length, text: text.slice(at), row: null });
  return (
    <div className="mt-2 whitespace-pre-wrap bg-sheet px-4 py-3 leading-8 sm:px-6 lg:sticky lg:top-4 lg:max-h-[90vh] lg:overflow-auto">
      {parts.map(({ key, text: part, row }) =>
        row === null ? (
          part
        ) : (
          <mark
            key={key}
            id={`draft-${row.start}`}
            data-status={row.status}
            title={titleOf(row, nameOf)}
            className={`text-ink underline ${LINES[row.status] ?? ""}`}
          >
            {part}
          </mark>
        ),
      )}
    </div>
  );
}

function titleOf(row: RowOf<typeof draftCheck>, nameOf: (status: string) => string): string {
  const name = nameOf(row.status);
  return row.suggestion === null ? name : `${name} → ${row.suggestion}`;
}
