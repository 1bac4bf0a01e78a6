import type { RowOf } from "#lib/analyses/index.ts";
import { sloganSentences } from "#lib/analyses/slogans/slogan-sentences.ts";
import { sloganScope } from "../../../_ui/links/slogan-links.ts";
import { Answer } from "../../../_ui/site/Answer.tsx";
import type { SloganPartProps } from "./props.ts";
import { SloganSentence } from "./SloganSentence.tsx";
import { UsesLine } from "./UsesLine.tsx";

/**
 * First and last use, each with its sentence; undated speeches come into question only where no speech is
 * dated.
 */
export function SloganUses({ path, search, slogan, t }: SloganPartProps) {
  const ask = (order: "earliest" | "latest") => sloganScope(search, { slogan: slogan.slogan, order, limit: 1 });
  return (
    <section id="slogan-uses" className="mt-8 border-t-2 border-ink bg-sheet px-4 pt-3 pb-4 sm:px-6">
      <h2 className="text-lg sm:text-xl">{t("slogans.page.usesTitle")}</h2>
      <Answer analysis={sloganSentences} params={ask("earliest")} resetHref={path} t={t}>
        {({ rows: [first] }) => (
          <Answer analysis={sloganSentences} params={ask("latest")} resetHref={path} t={t}>
            {({ rows: [last] }) => (
              <>
                <UsesLine first={first} last={last} t={t} />
                <div className="mt-2 grid gap-6 sm:grid-cols-2">
                  <Use order="earliest" row={first} search={search} t={t} />
                  <Use order="latest" row={last} search={search} t={t} />
                </div>
              </>
            )}
          </Answer>
        )}
      </Answer>
    </section>
  );
}

type UseProps = Pick<SloganPartProps, "search" | "t"> & {
  order: "earliest" | "latest";
  row: RowOf<typeof sloganSentences> | undefined;
};

function Use({ order, row, search, t }: UseProps) {
  return (
    <div className="min-w-0">
      <h3 className="text-base">{t(`slogans.page.${order}`)}</h3>
      {row === undefined ? (
        <p className="text-sm text-muted">{t("slogans.page.neverUsed")}</p>
      ) : (
        <SloganSentence row={row} search={search} t={t} />
      )}
    </div>
  );
}
