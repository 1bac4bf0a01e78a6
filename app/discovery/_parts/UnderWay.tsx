import { formatShare } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { ASK_AGAIN_SECONDS } from "../../_server/ask-patiently.ts";

/** How far a search has come that takes longer than a page should; the page asks again by itself. */
export function UnderWay({ share, t }: { share: number | null; t: Translate }) {
  const text = share === null ? t("discovery.underWay") : t("discovery.underWayShare", { share: formatShare(share, t.locale) });
  return (
    <section className="mt-6" aria-live="polite">
      <meta httpEquiv="refresh" content={`${ASK_AGAIN_SECONDS}`} />
      <p>{text}</p>
      <progress className="mt-2 w-full max-w-md" max={1} {...(share === null ? {} : { value: share })} aria-label={text} />
      <p className="mt-2 max-w-3xl text-sm text-muted">{t("discovery.underWayHint")}</p>
    </section>
  );
}
