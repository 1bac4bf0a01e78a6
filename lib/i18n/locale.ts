import type { Locale } from "#lib/types.ts";

export const LOCALES: readonly Locale[] = ["zh", "en"];

/**
 * The locale that a value names, e.g. `zh-Hans-CN` → zh; null for anything that is neither Chinese nor
 * English.
 */
export function parseLocale(value: string | null | undefined): Locale | null {
  const language = value?.trim().toLowerCase().split("-")[0];
  return language === "zh" || language === "en" ? language : null;
}

/** The first of our languages in an Accept-Language header, by its q-values; null when it names neither. */
export function localeFromHeader(header: string | null): Locale | null {
  const wishes = (header ?? "").split(",").map((part, order) => {
    const [tag, ...rest] = part.split(";");
    const quality = Number(rest.join(";").match(/q=([\d.]+)/)?.[1] ?? 1);
    return { locale: parseLocale(tag), quality, order };
  });
  const ours = wishes.filter((wish) => wish.locale !== null && wish.quality > 0);
  ours.sort((a, b) => b.quality - a.quality || a.order - b.order);
  return ours[0]?.locale ?? null;
}

/** Address first, then cookie, then the browser's languages, then Chinese. */
export function resolveLocale(from: { query?: string | null; cookie?: string | null; header?: string | null }): Locale {
  return parseLocale(from.query) ?? parseLocale(from.cookie) ?? localeFromHeader(from.header ?? null) ?? "zh";
}
