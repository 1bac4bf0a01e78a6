export { columnLabel } from "./column-label.ts";
export { glossed, glossFor } from "./glossed.ts";
export { LOCALES, localeFromHeader, parseLocale, resolveLocale } from "./locale.ts";
export { noteText } from "./note-text.ts";
export { COLOR_THEMES, type ColorTheme, resolveColorTheme } from "./theme.ts";
export { getTranslate, type MessageValues, type Translate } from "./translator.ts";
export { type Vocabulary, valueLabel } from "./vocabulary.ts";
