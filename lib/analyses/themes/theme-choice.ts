import { z } from "zod";
import { AppError } from "#lib/errors.ts";

/** One theme, which must be named. */
export const oneThemeShape = { theme: z.string().min(1).describe("Theme id.") };
/** Some themes; none named means all. */
export const someThemesShape = { theme: z.array(z.string()).default([]).describe("Theme ids; repeatable.") };

/** The number of a theme. @throws AppError THEME_UNKNOWN */
export function themeNumber(themeIds: readonly string[], theme: string): number {
  const number = themeIds.indexOf(theme);
  if (number === -1) throw new AppError("THEME_UNKNOWN", `there is no theme ${theme}; known: ${themeIds.join(", ")}`, { where: "theme" });
  return number;
}

/** The numbers of the themes asked for, all when none is. @throws AppError THEME_UNKNOWN */
export function themeNumbers(themeIds: readonly string[], asked: readonly string[]): number[] {
  if (asked.length > 0) return [...new Set(asked)].map((theme) => themeNumber(themeIds, theme));
  return themeIds.map((_, number) => number);
}
