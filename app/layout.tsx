import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Enhancements } from "./_ui/enhance/Enhancements.tsx";
import { InPlace } from "./_ui/enhance/InPlace.tsx";
import { PaletteHost } from "./_ui/palette/PaletteHost.tsx";
import { requestColorTheme, requestLocale, requestNonce, requestTranslate } from "./_ui/request.ts";
import { HeldNotice } from "./_ui/site/HeldNotice.tsx";
import { SampleBanner } from "./_ui/site/SampleBanner.tsx";
import { SiteFooter } from "./_ui/site/SiteFooter.tsx";
import { SiteHeader } from "./_ui/site/SiteHeader.tsx";
import { ThemeColours } from "./_ui/site/ThemeColours.tsx";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestTranslate();
  return { title: { default: t("common.productLong"), template: `%s · ${t("common.product")}` }, description: t("common.tagline") };
}

/** Every page is of the corpus as it is now; a build has none and asks for none. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/**
 * Without scripts a streamed page would stay behind its skeleton: this shows it, in its place before the
 * footer. Among important rules the earliest layer wins, and the style sheet's own rule for hidden elements
 * is in a later one.
 */
const WITHOUT_SCRIPTS =
  '@layer theme{body>[hidden][id^="S:"]{display:block!important;order:1}}.page-skeleton{display:none}body>footer{order:2}';

/** The frame of every page: language, colours, header, sample notice and footer. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme, nonce, t] = await Promise.all([requestLocale(), requestColorTheme(), requestNonce(), requestTranslate()]);
  return (
    <html lang={locale === "zh" ? "zh-Hans" : "en"} data-theme={theme} suppressHydrationWarning>
      <head>
        <ThemeColours />
        <noscript>
          <style nonce={nonce}>{WITHOUT_SCRIPTS}</style>
        </noscript>
      </head>
      <body>
        <a
          href="#content"
          className="no-print sr-only focus:not-sr-only focus:absolute focus:left-4 focus:top-2 focus:z-50 focus:bg-sheet focus:px-3 focus:py-2"
        >
          {t("common.skip")}
        </a>
        <SiteHeader locale={locale} theme={theme} t={t} />
        <HeldNotice t={t} />
        <SampleBanner t={t} />
        {children}
        <SiteFooter t={t} />
        <Enhancements />
        <InPlace />
        <PaletteHost />
      </body>
    </html>
  );
}
