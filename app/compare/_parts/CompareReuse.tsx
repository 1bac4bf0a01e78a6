import type { ResultOf } from "#lib/analyses/index.ts";
import { textReuse } from "#lib/analyses/reuse/text-reuse.ts";
import { textReuseShares } from "#lib/analyses/reuse/text-reuse-shares.ts";
import { NoteWords } from "../../_ui/charts/NoteWords.tsx";
import { Passages } from "../../_ui/compare/Passages.tsx";
import { PassagesLine } from "../../_ui/compare/PassagesLine.tsx";
import { ReuseBars } from "../../_ui/compare/ReuseBars.tsx";
import { csvAddress } from "../../_ui/links/evidence.ts";
import { withParams } from "../../_ui/links/search.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { Printed } from "../../_ui/site/Printed.tsx";
import { TableSection } from "../../_ui/tables/TableSection.tsx";
import { CompareMinimap } from "./CompareMinimap.tsx";
import type { CompareProps } from "./props.ts";
import { formOf, type Side } from "./sides.ts";

const SHOWN = 40;
/** Where two speeches share nothing long, what they share of this length is shown. */
const SHORTEST = "10";

/**
 * What two speeches (or a draft and what it is compared with) have in common word for word: how each divides,
 * and the passages side by side.
 */
export function CompareReuse({ path, sides, ask, t }: CompareProps) {
  const params = reuseParams(sides);
  if (params === null)
    return (
      <p className="mt-6 text-sm">
        <a href="/reuse">{t("compare.reuse.ofGroups")}</a>
      </p>
    );
  const shown = { path, sides, ask, t };
  return (
    <Answer analysis={textReuse} params={params} resetHref={path} ask={ask} t={t}>
      {(result) =>
        result.rows.length > 0 ? (
          <Shared {...shown} params={params} result={result} />
        ) : (
          <SharedShort {...shown} params={withParams(params, { minLength: SHORTEST })} />
        )
      }
    </Answer>
  );
}

type SharedProps = CompareProps & { params: URLSearchParams };

/** Nothing long is shared: bars, list and file are all of the shorter length. */
function SharedShort(props: SharedProps) {
  return (
    <Answer analysis={textReuse} params={props.params} resetHref={props.path} ask={props.ask} t={props.t}>
      {(result) => <Shared {...props} result={result} />}
    </Answer>
  );
}

/** Bars, list and file of one shortest length. */
function Shared({ path, sides, ask, t, params, result }: SharedProps & { result: ResultOf<typeof textReuse> }) {
  return (
    <TableSection
      id="reuse"
      title={t("compare.reuse.title")}
      hint={t("compare.reuse.hint")}
      csv={csvAddress("text-reuse", params, t.locale)}
      form={formOf(sides)}
    >
      <PassagesLine result={result} t={t} />
      {params.has("minLength") ? <p className="mt-2 text-sm">{t("compare.reuse.lowered", { length: Number(SHORTEST) })}</p> : null}
      <Answer analysis={textReuseShares} params={params} resetHref={path} ask={ask} t={t}>
        {({ rows }) => (
          <ReuseBars rows={rows.map((row) => ({ ...row, mainSourceTitle: null }))} href={(row) => `/speeches/${row.speechId}`} t={t} />
        )}
      </Answer>
      <Found result={result} sides={sides} t={t} />
    </TableSection>
  );
}

function Found({ result: { rows, notes }, sides, t }: { result: ResultOf<typeof textReuse> } & Pick<CompareProps, "sides" | "t">) {
  return (
    <>
      {notes.map((note) => (
        <p key={note.code} className="mt-2 text-sm text-muted">
          <NoteWords note={note} t={t} />
        </p>
      ))}
      <CompareMinimap rows={rows.slice(0, SHOWN)} sides={sides} t={t} />
      <Printed>
        <Passages rows={rows.slice(0, SHOWN)} showTitles={sides.length > 2} t={t} />
      </Printed>
    </>
  );
}

/**
 * The first two speeches as a pair; a draft against one speech as a pair, or against all that its other sides
 * name; null for groups.
 */
export function reuseParams(sides: readonly Side[]): URLSearchParams | null {
  const stored = sides.filter(({ search }) => search !== null);
  const hasDraft = stored.length < sides.length;
  const speeches = stored.filter(({ key }) => key !== "target" && key !== "reference").map(({ key }) => key);
  if (!hasDraft) return speeches.length < 2 ? null : new URLSearchParams({ a: speeches[0]!, b: speeches[1]! });
  if (speeches.length === 1) return new URLSearchParams({ a: speeches[0]! });
  return new URLSearchParams(stored.flatMap(({ search }) => [...(search ?? [])]));
}
