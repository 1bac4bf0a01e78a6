import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Every route that takes something in, by its file and its source. */
const routes = readdirSync("app/api", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("route.ts"))
  .map((file) => ({ file, source: readFileSync(`app/api/${file}`, "utf8") }))
  .filter(({ source }) => /^export (?:async )?function (?:POST|PUT|PATCH|DELETE)\b/m.test(source));

const handlers = (source: string) =>
  source.split(/^export (?=(?:async )?function )/m).filter((part) => /^(?:async )?function (?:POST|PUT|PATCH|DELETE)\b/.test(part));

describe("routes that take something in", () => {
  it("are all guarded before anything else", () => {
    expect(routes.length).toBeGreaterThan(8);
    const open = routes.filter(({ source }) => handlers(source).some((part) => !/\b(?:takeIn|guardWrite)\(/.test(part)));
    expect(open.map(({ file }) => file)).toEqual([]);
  });

  it("read nothing that is not counted", () => {
    const uncounted = routes.filter(({ source }) => /\b(?:request|req)\s*\.(?:formData|json|text|arrayBuffer|blob|body)\b/.test(source));
    expect(uncounted.map(({ file }) => file)).toEqual([]);
  });

  it("are found by rules that can fail", () => {
    expect(handlers("export async function POST(request) { return request.json(); }").length).toBe(1);
    expect(handlers("export function GET() {}").length).toBe(0);
  });
});
