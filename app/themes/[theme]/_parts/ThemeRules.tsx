import type { Translate } from "#lib/i18n/index.ts";
import { TERM_WEIGHTS, type Theme } from "#lib/themes/types.ts";

/**
 * The theme's data file, to be read: words by strength, slogans, exclusions with their reasons, context and
 * threshold.
 */
export function ThemeRules({ theme, t }: { theme: Theme; t: Translate }) {
  const { heading, decay, neighbours } = theme.context;
  return (
    <section id="rules" className="mt-8 border-t-2 border-ink pt-3">
      <h2 className="text-lg sm:text-xl">{t("themes.rules.title")}</h2>
      <p className="text-sm text-muted">
        {t("themes.rules.numbers", { threshold: theme.threshold, heading, decay, neighbours, dilution: theme.dilution })}
      </p>
      <details className="mt-2">
        <summary className="figure-link">{t("themes.rules.show", { file: `corpus/themes/${theme.id}.yaml` })}</summary>
        <dl className="mt-2 space-y-2 text-sm">
          {theme.terms.map((group) => (
            <div key={`${group.about} ${group.strength}`}>
              <dt className="text-muted">
                {t(`themes.rules.${group.strength}`, { weight: TERM_WEIGHTS[group.strength] })} · {group.about}
              </dt>
              <dd lang="zh-Hans">
                {group.words.join("、")}
                {group.requires.length === 0 ? "" : `（${t("themes.rules.requires")} ${group.requires.join("、")}）`}
              </dd>
            </div>
          ))}
          <div>
            <dt className="text-muted">{t("themes.rules.slogans")}</dt>
            <dd lang="zh-Hans">{theme.slogans.join("、")}</dd>
          </div>
          <div>
            <dt className="text-muted">{t("themes.rules.exclusions")}</dt>
            <dd lang="zh-Hans">{theme.exclusions.map(({ text, why }) => `${text}（${why}）`).join("、")}</dd>
          </div>
        </dl>
      </details>
    </section>
  );
}
