import type { ColorTheme, Translate } from "#lib/i18n/index.ts";
import type { Locale } from "#lib/types.ts";
import { CarryLink } from "../links/CarryLink.tsx";
import { NAV_MENUS } from "../pages.ts";
import { groupLinks } from "./group-links.ts";
import { NavLinks } from "./NavLinks.tsx";
import { PreferenceLinks } from "./PreferenceLinks.tsx";

/** Name, navigation, and the switches for language and colours. */
export function SiteHeader({ locale, theme, t }: { locale: Locale; theme: ColorTheme; t: Translate }) {
  const next = theme === "dark" ? "light" : "dark";
  return (
    <header className="no-print border-t-4 border-b border-t-accent border-b-rule bg-sheet">
      <div className="relative mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 px-4 sm:px-6">
        <CarryLink href="/" className="py-3 font-display text-xl font-bold no-underline">
          {t("common.product")}
        </CarryLink>
        <NavLinks
          home={groupLinks("home", t)}
          menus={NAV_MENUS.map((key) => ({ key, label: t(`common.menu.${key}`), pages: groupLinks(key, t) }))}
          label={t("common.mainNavigation")}
        />
        <button type="button" data-open="palette" className="needs-js ml-auto flex items-center gap-2 py-3 text-sm hover:underline">
          {t("palette.open")} <kbd className="hidden border border-rule px-1 text-xs text-muted sm:inline">Ctrl K</kbd>
        </button>
        <PreferenceLinks
          language={{ value: locale === "zh" ? "en" : "zh", label: t("common.otherLanguage"), lang: locale === "zh" ? "en" : "zh-Hans" }}
          colors={{ value: next, label: t(`common.colors.${next}`) }}
        />
      </div>
    </header>
  );
}
