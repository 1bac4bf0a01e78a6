import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { stepFrom } from "../../app/_ui/enhance/roving-step.ts";

const { document } = parseHTML(`<table>
  <tr><th><a id="a1"></a></th><td><a id="a2"></a></td><td></td></tr>
  <tr><th></th><td></td><td>-</td></tr>
  <tr><th><a id="c1"></a></th><td></td><td><a id="c3"></a></td></tr></table>
  <ul><li><button id="l1"></button></li><li><button id="l2"></button></li></ul>`);
const cells = [...document.querySelectorAll("table a")];
const listed = [...document.querySelectorAll("ul button")];
const step = (id: string, key: string, items = cells) => stepFrom(document.getElementById(id)!, items, key)?.id ?? null;

describe("stepFrom", () => {
  it("walks a table along its rows and down its columns, past rows that have nothing", () => {
    expect(step("a1", "ArrowRight")).toBe("a2");
    expect(step("a1", "ArrowDown")).toBe("c1");
    expect(step("c3", "ArrowUp")).toBe("a2");
    expect(step("a2", "ArrowDown")).toBe("c1");
  });

  it("walks a list in its order, and leaves its ends to the page", () => {
    expect(step("l1", "ArrowDown", listed)).toBe("l2");
    expect(step("l2", "ArrowDown", listed)).toBeNull();
    expect(step("a1", "ArrowUp")).toBeNull();
  });

  it("goes to both ends by Home and End, and nowhere by other keys", () => {
    expect([step("c1", "Home"), step("a1", "End"), step("a1", "Enter")]).toEqual(["a1", "c3", null]);
  });
});
