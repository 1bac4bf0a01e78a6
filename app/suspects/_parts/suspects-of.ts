import type { suspects } from "#lib/analyses/corpus/suspects.ts";
import type { RowOf } from "#lib/analyses/index.ts";

type SuspectRow = RowOf<typeof suspects>;

/** One doubtful wording with all places that it has, in the order of the rows. */
export interface SuspectForm extends Pick<SuspectRow, "form" | "near" | "count" | "nearCount"> {
  /** Whether each character of `form` differs from the one of `near` in its place; both have one length or all may differ. */
  differs: boolean[];
  places: SuspectRow[];
}

/** The rows of the analysis, one of them a place, by wording. */
export function suspectsOf(rows: readonly SuspectRow[]): SuspectForm[] {
  const forms = new Map<string, SuspectForm>();
  for (const row of rows) {
    const known = forms.get(row.form);
    if (known) known.places.push(row);
    else forms.set(row.form, { ...row, differs: differencesOf(row.form, row.near), places: [row] });
  }
  return [...forms.values()];
}

function differencesOf(form: string, near: string): boolean[] {
  const other = [...near];
  return [...form].map((character, at) => character !== other[at]);
}
