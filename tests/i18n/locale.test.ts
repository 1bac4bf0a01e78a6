import { describe, expect, it } from "vitest";
import { columnLabel, localeFromHeader, noteText, resolveColorTheme, resolveLocale, valueLabel } from "#lib/i18n/index.ts";

describe("resolveLocale", () => {
  it("takes the address first, then the cookie, then the browser, then Chinese", () => {
    expect(resolveLocale({ query: "en", cookie: "zh", header: "zh-CN" })).toBe("en");
    expect(resolveLocale({ query: "fr", cookie: "en", header: "zh-CN" })).toBe("en");
    expect(resolveLocale({ header: "fr, en-GB;q=0.5, zh;q=0.4" })).toBe("en");
    expect(resolveLocale({})).toBe("zh");
  });
  it("reads q-values, not the order alone", () => {
    expect(localeFromHeader("zh;q=0.3, en;q=0.9")).toBe("en");
    expect(localeFromHeader("en;q=0, zh-TW")).toBe("zh");
    expect(localeFromHeader("de, fr")).toBeNull();
    expect(localeFromHeader(null)).toBeNull();
  });
});

describe("resolveColorTheme", () => {
  it("passes over a speech theme in the address", () => {
    expect(resolveColorTheme({ query: "debt", cookie: "dark" })).toBe("dark");
    expect(resolveColorTheme({ query: "light", cookie: "dark" })).toBe("light");
    expect(resolveColorTheme({})).toBe("system");
  });
});

describe("labels", () => {
  it("show unknown keys and values as they are", () => {
    expect(columnLabel("speeches", "zh")).toBe("讲话数");
    expect(columnLabel("nonesuch", "en")).toBe("nonesuch");
    expect(valueLabel("levels", "city", "en")).toBe("City");
    expect(valueLabel("genres", "圆桌会", "en")).toBe("圆桌会");
  });
  it("lose no note", () => {
    expect(noteText({ code: "UNDATED_LEFT_OUT", values: { speeches: 1, by: "year" } }, "en")).toContain("One speech has no date");
    expect(noteText({ code: "NEVER_HEARD", values: { count: 3 } }, "zh")).toBe("NEVER_HEARD · count 3");
  });
});
