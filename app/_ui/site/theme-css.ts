import type { ThemeInk } from "#lib/charts/index.ts";

/**
 * The themes' colours as the page's variables, for light and dark paper, and the line that marks a theme's
 * sentences in the reader. `data-ink` names a theme by its id, which has no character that means anything in
 * CSS.
 */
export function themeCss(inks: readonly { id: string; ink: ThemeInk }[]): string {
  const variables = inks.map(({ ink: { name, light, dark } }) => `--tifa-${name}:light-dark(${light},${dark});`);
  const marks = inks.map(({ id, ink: { name, line } }) => `[data-ink="${id}"]{--ink:var(--tifa-${name});--line:${line}}`);
  return `:root{${variables.join("")}}${marks.join("")}`;
}
