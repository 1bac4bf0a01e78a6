import { glossFor, type Translate } from "#lib/i18n/index.ts";
import { findSlogan } from "../../_server/find-slogan.ts";

/** The English rendering of a phrase that is a slogan, for readers of the English interface; else nothing. */
export async function PhraseGloss({ phrase, t }: { phrase: string; t: Translate }) {
  const slogan = t.locale === "en" ? await findSlogan(encodeURIComponent(phrase)) : null;
  const gloss = slogan === null ? "" : glossFor(slogan.gloss, t.locale);
  return gloss === "" ? null : (
    <p className="mt-1 text-sm text-muted">
      <span lang="zh-Hans">{phrase}</span> {gloss}
    </p>
  );
}
