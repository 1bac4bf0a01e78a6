import { themeNames } from "../../_server/theme-names.ts";
import { requestLocale, requestNonce } from "../request.ts";
import { themeCss } from "./theme-css.ts";

/**
 * The colours of the themes in force, own ones included; without them (a theme file that cannot be read)
 * charts keep their light ones.
 */
export async function ThemeColours() {
  const [nonce, locale] = await Promise.all([requestNonce(), requestLocale()]);
  const names = await themeNames(locale).catch(() => null);
  if (names === null) return null;
  const css = themeCss(names.themes.map(({ id }) => ({ id, ink: names.inkOf(id) })));
  return (
    // A browser hides the nonce from scripts, so it never equals the server's.
    <style nonce={nonce} suppressHydrationWarning>
      {css}
    </style>
  );
}
