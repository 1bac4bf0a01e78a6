import { sloganSentences } from "#lib/analyses/slogans/slogan-sentences.ts";
import { sloganScope } from "../../../_ui/links/slogan-links.ts";
import { Answer } from "../../../_ui/site/Answer.tsx";
import type { SloganPartProps } from "./props.ts";
import { SloganSentence } from "./SloganSentence.tsx";

/**
 * First and last use, each with its sentence; undated speeches come into question only where no speech is
 * dated.
 */
export function SloganUses(props: SloganPartProps) {
  const { t } = props;
  return (
    <section id="slogan-uses" className="mt-8 border-t-2 border-ink bg-sheet px-4 pt-3 pb-4 sm:px-6">
      <h2 className="text-lg sm:text-xl">{t("slogans.page.usesTitle")}</h2>
      <div className="mt-2 grid gap-6 sm:grid-cols-2">
        <Use {...props} order="earliest" />
        <Use {...props} order="latest" />
      </div>
    </section>
  );
}

function Use({ path, search, slogan, t, order }: SloganPartProps & { order: "earliest" | "latest" }) {
  const params = sloganScope(search, { slogan: slogan.slogan, order, limit: 1 });
  return (
    <Answer analysis={sloganSentences} params={params} resetHref={path} t={t}>
      {({ rows: [row] }) => (
        <div className="min-w-0">
          <h3 className="text-base">{t(`slogans.page.${order}`)}</h3>
          {row === undefined ? (
            <p className="text-sm text-muted">{t("slogans.page.neverUsed")}</p>
          ) : (
            <SloganSentence row={row} search={search} t={t} />
          )}
        </div>
      )}
    </Answer>
  );
}
