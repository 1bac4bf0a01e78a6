import type { Translate } from "#lib/i18n/index.ts";
import type { ThemeNames } from "../../_server/theme-names.ts";
import { SloganFields } from "./SloganFields.tsx";

interface LexiconFormProps {
  slogan: string;
  /** Address to come back to. */
  back: string;
  t: Translate;
}

/**
 * One click that puts a proposal into the user's own lexicon; a form, so that it works without JavaScript.
 */
export function AcceptSlogan({ slogan, kind, back, names, t }: LexiconFormProps & { kind: string; names: ThemeNames }) {
  return (
    <form action="/api/lexicon" method="post">
      <input type="hidden" name="slogan" value={slogan} />
      <input type="hidden" name="back" value={back} />
      <button type="submit" className="figure-link" aria-label={t("discovery.acceptThis", { phrase: slogan })}>
        {t("discovery.accept")}
      </button>
      <details className="text-sm">
        <summary className="figure-link">{t("discovery.details")}</summary>
        <SloganFields values={{ kind, theme: null, variants: [], gloss: "" }} names={names} t={t} />
      </details>
    </form>
  );
}

/** The way back: takes a slogan out of the user's own lexicon. */
export function RemoveSlogan({ slogan, back, t }: LexiconFormProps) {
  return (
    <form action="/api/lexicon" method="post" className="inline">
      <input type="hidden" name="slogan" value={slogan} />
      <input type="hidden" name="remove" value="1" />
      <input type="hidden" name="back" value={back} />
      <button type="submit" className="figure-link" data-action="remove" aria-label={t("discovery.removeThis", { phrase: slogan })}>
        {t("discovery.remove")}
      </button>
    </form>
  );
}
