import type { Translate } from "#lib/i18n/index.ts";

/** Views of the slogans; a new one is a line here and its name under `slogans.nav` in both catalogs. */
const VIEWS = [
  { key: "map", href: "/slogans" },
  { key: "silence", href: "/slogans/silence" },
  { key: "watch", href: "/slogans/watch" },
] as const;

export type SlogansView = (typeof VIEWS)[number]["key"];

/** The views of slogans as links, the open one marked. */
export function SlogansNav({ open, t }: { open: SlogansView | null; t: Translate }) {
  return (
    <nav aria-label={t("slogans.nav.label")} className="no-print mt-4 border-b border-rule">
      <ul className="flex flex-wrap gap-x-4 text-sm sm:gap-x-5 sm:text-base">
        {VIEWS.map(({ key, href }) => (
          <li key={key}>
            <a
              href={href}
              aria-current={key === open ? "page" : undefined}
              className="block border-b-2 border-transparent py-2 no-underline hover:border-muted aria-[current]:border-accent aria-[current]:font-semibold"
            >
              {t(`slogans.nav.${key}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
