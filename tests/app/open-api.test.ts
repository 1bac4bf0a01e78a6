import { readdirSync, readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { ANALYSES, parseParams } from "#lib/analyses/index.ts";
import { openApiDocument } from "../../app/_server/open-api.ts";
import { apiParameters, exampleQuery } from "../../app/api-guide/_parts/parameters.ts";

describe("the OpenAPI description", () => {
  const document = JSON.parse(JSON.stringify(openApiDocument())) as {
    openapi: string;
    paths: Record<string, Partial<Record<"get" | "post", { parameters: { name: string }[]; responses?: Record<number, object> }>>>;
  };

  it("is valid OpenAPI 3.1", async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  it("is checked by a validator that can fail", async () => {
    const broken = { ...structuredClone(document), info: {} };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  it("has every analysis with exactly the parameters that it takes, and the format", () => {
    for (const { name, params, takesDraft, takesLong } of ANALYSES)
      expect(
        document.paths[`/api/v1/${name}`]?.[takesDraft === "only" ? "post" : "get"]?.parameters.map((parameter) => parameter.name),
      ).toEqual([...Object.keys(params.shape), "format", ...(takesLong && takesDraft !== "only" ? ["Prefer"] : [])]);
  });

  it("says of what may take minutes, and of nothing else, that progress can be asked for", () => {
    const asynchronous = ANALYSES.filter(({ name }) => document.paths[`/api/v1/${name}`]?.get?.responses?.[202] !== undefined);
    expect(asynchronous.map(({ name }) => name)).toEqual(ANALYSES.flatMap(({ name, takesLong }) => (takesLong ? [name] : [])));
    expect(asynchronous.map(({ name }) => name)).toContain("slogan-discovery");
  });
});

describe("the routes", () => {
  /** Paths and methods of every file under app/api; an analysis's name stands for `[analysis]`. */
  function routesOnDisk(): string[] {
    const files = readdirSync("app/api", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("route.ts"));
    return files.flatMap((file) => {
      const path = `/api/${file.replaceAll("\\", "/").replace(/\/?route\.ts$/, "")}`.replace(/\[(\w+)\]/g, "{$1}");
      const methods = readFileSync(`app/api/${file}`, "utf8").matchAll(/^export (?:async )?function (GET|POST|PATCH|PUT|DELETE)\b/gm);
      return [...methods].map(([, method]) => `${method} ${path}`);
    });
  }

  it("are all described, and no others", () => {
    const described = Object.entries(openApiDocument().paths as Record<string, object>)
      .filter(([path]) => !ANALYSES.some(({ name }) => path === `/api/v1/${name}`))
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
    // What answers every other address below /api is none of them.
    const others = routesOnDisk().filter((route) => !route.endsWith("/{analysis}") && !route.endsWith("/[...path]"));
    expect(described.sort()).toEqual(others.sort());
    expect(others.length).toBeGreaterThan(15);
  });
});

describe("the API page", () => {
  it.each(ANALYSES.map((analysis) => [analysis.name, analysis] as const))(
    "%s has a title and a summary in both languages and a description of every parameter",
    (name, analysis) => {
      for (const words of [analysis.title, analysis.summary]) {
        expect(words.zh).toMatch(/\p{Script=Han}/u);
        expect(words.en).toMatch(/[a-z]{3}/);
      }
      for (const parameter of apiParameters(analysis)) {
        expect(parameter.type, parameter.name).not.toBe("");
        expect(parameter.description, `${name} ${parameter.name}`).not.toBe("");
      }
    },
  );

  it.each(ANALYSES.map((analysis) => [analysis.name, analysis] as const))("%s accepts its example", (_, analysis) => {
    const query = exampleQuery(analysis, [1, 2]);
    expect(query).not.toBeNull();
    const raw = Object.fromEntries([...query!.keys()].map((name) => [name, query!.getAll(name)]));
    expect(() => parseParams(analysis.params, raw)).not.toThrow();
  });
});
