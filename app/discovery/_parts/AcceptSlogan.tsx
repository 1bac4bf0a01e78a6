import type { Translate } from "#lib/i18n/index.ts";

interface LexiconFormProps {
  slogan: string;
  /** Address to come back to. */
  back: string;
  t: Translate;
}

/** One click that puts a proposal into the user's own lexicon; a form, so that it works without JavaScript. */
export function AcceptSlogan({ slogan, kind, back, t }: LexiconFormProps & { kind: string }) {
  return (
    <form action="/api/lexicon" method="post">
      <input type="hidden" name="slogan" value={slogan} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="back" value={back} />
      <button type="submit" className="figure-link" aria-label={t("discovery.acceptThis", { phrase: slogan })}>
        {t("discovery.accept")}
      </button>
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
      <button type="submit" className="figure-link" aria-label={t("discovery.removeThis", { phrase: slogan })}>
        {t("discovery.remove")}
      </button>
    </form>
  );
}
