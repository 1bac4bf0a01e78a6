export const COLOR_THEMES = ["light", "dark", "system"] as const;
/** `system` follows the device's preference. Not to be confused with a speech's themes. */
export type ColorTheme = (typeof COLOR_THEMES)[number];

/** Address first, then cookie, then the device's preference; unknown values are passed over. */
export function resolveColorTheme(from: { query?: string | null; cookie?: string | null }): ColorTheme {
  const known = (value: string | null | undefined) => COLOR_THEMES.find((theme) => theme === value);
  return known(from.query) ?? known(from.cookie) ?? "system";
}
