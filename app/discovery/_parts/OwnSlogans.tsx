import type { Translate } from "#lib/i18n/index.ts";
import type { UserSloganRow } from "#lib/queries/user-slogans.ts";
import type { ThemeNames } from "../../_server/theme-names.ts";
import { RemoveSlogan } from "./AcceptSlogan.tsx";
import { LiveCount } from "./LiveCount.tsx";
import { SloganFields } from "./SloganFields.tsx";

interface OwnSlogansProps {
  own: readonly UserSloganRow[];
  /** Address of this page, to come back to; null where nothing may be written. */
  back: string | null;
  names: ThemeNames;
  t: Translate;
}

const EMPTY = { kind: "motto", theme: null, variants: [], gloss: "" };

/** The user's own lexicon: what is in it, each to be changed or taken out, and a form that adds to it. */
export function OwnSlogans({ own, back, names, t }: OwnSlogansProps) {
  return (
    <>
      {back === null ? null : (
        <section id="add-slogan" className="mt-8">
          <h2 className="text-xl">{t("discovery.add")}</h2>
          <form action="/api/lexicon" method="post" className="mt-2 text-sm">
            <input type="hidden" name="back" value={back} />
            <Wording id="new-slogan" value="" t={t} />
            <SloganFields values={EMPTY} names={names} t={t} />
            <button type="submit" className="button-strong mt-2">
              {t("discovery.addThis")}
            </button>
          </form>
        </section>
      )}
      {own.length === 0 ? null : (
        <section id="own" className="mt-8">
          <h2 className="text-xl">{t("discovery.own")}</h2>
          <p className="text-sm text-muted">{t("discovery.ownHint")}</p>
          <ul className="mt-2">
            {own.map((slogan) => (
              <OwnSlogan key={slogan.slogan} slogan={slogan} back={back} names={names} t={t} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function OwnSlogan({ slogan, back, names, t }: Omit<OwnSlogansProps, "own"> & { slogan: UserSloganRow }) {
  return (
    <li className="border-b border-rule py-1">
      {slogan.slogan} {slogan.gloss === "" ? null : <span className="text-sm text-muted">{slogan.gloss}</span>}{" "}
      {back === null ? null : <RemoveSlogan slogan={slogan.slogan} back={back} t={t} />}
      {back === null ? null : (
        <details className="text-sm">
          <summary className="figure-link">{t("discovery.edit")}</summary>
          <form action="/api/lexicon" method="post" className="mt-1">
            <input type="hidden" name="back" value={back} />
            <input type="hidden" name="was" value={slogan.slogan} />
            <Wording id={`own-${slogan.slogan}`} value={slogan.slogan} t={t} />
            <SloganFields values={slogan} names={names} t={t} />
            <button type="submit" className="button-strong mt-2" data-action="save">
              {t("discovery.save")}
            </button>
          </form>
        </details>
      )}
    </li>
  );
}

function Wording({ id, value, t }: { id: string; value: string; t: Translate }) {
  return (
    <div>
      <label htmlFor={id} className="block text-muted">
        {t("columns.slogan")}
      </label>
      <LiveCount
        id={id}
        value={value}
        words={{ counting: t("discovery.counting"), count: t("discovery.liveCount", { count: "{count}", speeches: "{speeches}" }) }}
      />
    </div>
  );
}
