import { expect, it } from "vitest";
import type { Translate } from "#lib/i18n/index.ts";
import { collectionLabel } from "../../app/_ui/filters/filter-names.ts";

it("names the product's own collections in the reader's language and every other as it is named", () => {
  const t = ((key: string) => `<${key}>`) as Translate;
  expect(["*", "main", "__proto__", "constructor", "县"].map((name) => collectionLabel(name, t))).toEqual([
    "<common.collections.all>",
    "<common.collections.main>",
    "__proto__",
    "constructor",
    "县",
  ]);
});
