import { afterEach, expect, it, vi } from "vitest";
import { listenAddress, warningOf } from "../../lib/cli/listen-address.ts";

afterEach(() => vi.unstubAllEnvs());

function warned(settings: Record<string, string>): string {
  for (const name of ["HOST", "ADMIN_TOKEN", "READ_ONLY"]) vi.stubEnv(name, settings[name] ?? "");
  return warningOf(listenAddress());
}

it("the start says loudly that others reach a server without a token, and nothing otherwise", () => {
  expect(warned({ HOST: "0.0.0.0" })).toMatch(/^WARNING: .*ADMIN_TOKEN/);
  expect(warned({ HOST: "192.0.2.7" })).toContain("WARNING");
  expect(warned({})).toBe("");
  expect(warned({ HOST: "0.0.0.0", READ_ONLY: "1" })).toBe("");
  expect(warned({ HOST: "0.0.0.0", ADMIN_TOKEN: "sixteen-characters-or-more" })).toBe("");
});

it("a token that could be guessed is refused at the start", () => {
  expect(() => warned({ ADMIN_TOKEN: "short" })).toThrow(expect.objectContaining({ code: "TOKEN_TOO_SHORT" }));
});
