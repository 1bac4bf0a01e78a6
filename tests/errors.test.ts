import { describe, expect, it } from "vitest";
import { AppError } from "#lib/errors.ts";

describe("AppError", () => {
  it("is known by its name, so that a bundle's own copy of the class is known in another", () => {
    class Copy extends Error {
      override name = "AppError";
    }
    expect(new Copy("x") instanceof AppError).toBe(true);
    expect(new AppError("CODE", "x") instanceof AppError).toBe(true);
    expect(new RangeError("x") instanceof AppError).toBe(false);
    expect({ name: "AppError" } instanceof AppError).toBe(false);
  });
});
