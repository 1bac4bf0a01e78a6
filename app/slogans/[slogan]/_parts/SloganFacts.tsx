import type { ReactNode } from "react";
import { valueLabel } from "#lib/i18n/index.ts";
import { isYearSeen } from "#lib/lexicon/year-seen.ts";
import { themeNames } from "../../../_server/theme-names.ts";
import { sloganAddress } from "../../../_ui/links/slogan-links.ts";
import type { SloganPartProps } from "./props.ts";

/** What the lexicon knows of the slogan; what it does not know is left out. */
export async function SloganFacts({ slogan, search, t }: Omit<SloganPartProps, "path">) {
  const names = await themeNames(t.locale);
  const unconfirmed = slogan.introduced === null || slogan.own || isYearSeen(slogan) ? "" : t("slogans.facts.unconfirmed");
  const introduced = [slogan.introduced, slogan.occasion, unconfirmed].filter((part) => part !== null && part !== "").join(" · ");
  const facts: [key: string, content: ReactNode][] = [
    ["kind", valueLabel("kinds", slogan.kind, t.locale)],
    ["theme", slogan.theme === null ? "" : names.nameOf(slogan.theme)],
    ["introduced", introduced],
    ["source", slogan.source],
    ["standsFor", slogan.standsFor.join(t("common.listSeparator"))],
    ["lexicon", slogan.own ? t("slogans.page.ownLexicon") : ""],
  ];
  return (
    <>
      {slogan.replacedBy.length === 0 ? null : (
        <p className="mt-3 border-l-4 border-accent pl-3 text-sm">
          {t("slogans.page.replacedBy")}{" "}
          {slogan.replacedBy.map((later) => (
            <a key={later} href={sloganAddress(search, later)} className="mr-2">
              {later}
            </a>
          ))}
        </p>
      )}
      {slogan.ending === null ? null : (
        <p className="mt-3 border-l-4 border-accent pl-3 text-sm">{valueLabel("endings", slogan.ending, t.locale)}</p>
      )}
      <dl className="mt-4 grid grid-cols-2 gap-x-6 gap-y-2 border-t-2 border-ink pt-3 text-sm sm:grid-cols-4">
        {facts.map(([key, content]) =>
          content === "" ? null : (
            <div key={key} className={key === "standsFor" ? "col-span-2 min-w-0 sm:col-span-4" : "min-w-0"}>
              <dt className="text-muted">{t(`slogans.facts.${key}`)}</dt>
              <dd className="break-words">{content}</dd>
            </div>
          ),
        )}
      </dl>
    </>
  );
}
