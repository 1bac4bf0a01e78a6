/** The part of this folder that runs before every request: no message catalog is loaded for it. */
export { parseLocale, resolveLocale } from "./locale.ts";
export { COLOR_THEMES, resolveColorTheme } from "./theme.ts";
