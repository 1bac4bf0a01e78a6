import type { draftCheck } from "#lib/analyses/compare/draft-check.ts";
import type { RowOf } from "#lib/analyses/index.ts";

interface DraftMarksProps {
  text: string;
  rows: readonly RowOf<typeof draftCheck>[];
  nameOf: (status: string) => string;
}

/** How each status is underlined; the title says it in words, so nothing depends on seeing the line. */
const LINES: Record<string, string> = {
  current: "decoration-1",
  outdated: "decoration-2 line-through",
  unseen: "decoration-dashed",
  near: "decoration-wavy",
  "unknown-quoted": "decoration-dotted",
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
            className={`underline ${LINES[row.status] ?? ""}`}
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
