import { describe, expect, it } from "vitest";
import { glossed, glossFor } from "#lib/i18n/index.ts";

describe("glossed", () => {
  it("puts the English rendering behind a slogan for English readers only", () => {
    expect(glossed("中国梦", "Chinese Dream", "en")).toBe("中国梦 (Chinese Dream)");
    expect(glossed("中国梦", "Chinese Dream", "zh")).toBe("中国梦");
  });
  it("leaves alone what has none", () => {
    expect(glossed("新词", "", "en")).toBe("新词");
    expect(glossFor(null, "en")).toBe("");
  });
});
