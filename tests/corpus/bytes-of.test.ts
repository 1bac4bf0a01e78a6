import { expect, it } from "vitest";
import { bytesOf } from "#lib/corpus/bytes-of.ts";

it("counts what a value leads to, once", () => {
  const text = "讲话".repeat(1_000);
  expect(bytesOf(text)).toBeGreaterThanOrEqual(4_000);
  expect(bytesOf(new Float64Array(1_000))).toBeGreaterThanOrEqual(8_000);
  expect(bytesOf({ rows: [{ text }, new Map([["a", new Set([text])]])] })).toBeGreaterThanOrEqual(8_000);
  const shared = new Int32Array(1_000);
  expect(bytesOf([shared, shared])).toBeLessThan(5_000);
  const circle: { self?: object } = {};
  circle.self = circle;
  expect(bytesOf(circle)).toBeLessThan(100);
});

it("stops where it is told to", () => {
  const endless = { *[Symbol.iterator]() {}, items: Array.from({ length: 100_000 }, (_, at) => ({ at })) };
  expect(bytesOf(endless, 1_000)).toBeLessThan(2_000);
  expect(bytesOf(endless, 1_000)).toBeGreaterThan(1_000);
});
