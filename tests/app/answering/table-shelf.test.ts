import { describe, expect, it } from "vitest";
import { TableShelf } from "../../../app/_server/answering/table-shelf.ts";

const KEY = JSON.stringify([1, "terms"]);
const [one, two, three] = [{}, {}, {}];

/** What a claim was answered with; undefined while it waits. */
function claim(shelf: TableShelf, by: object, key = KEY): { found?: { table: unknown } | null } {
  const claimed: { found?: { table: unknown } | null } = {};
  shelf.claim(key, by, (found) => (claimed.found = found));
  return claimed;
}

describe("the shelf of tables", () => {
  it("lets the first who asks make a table, and gives it to the others", () => {
    const shelf = new TableShelf();
    const [first, second] = [claim(shelf, one), claim(shelf, two)];
    expect([first.found, second.found]).toEqual([null, undefined]);
    shelf.offer(KEY, "made");
    expect(second.found).toEqual({ table: "made" });
    expect(claim(shelf, three).found).toEqual({ table: "made" });
  });

  it("hands the making on when it failed or its thread ended", () => {
    const shelf = new TableShelf();
    const [, second, third] = [claim(shelf, one), claim(shelf, two), claim(shelf, three)];
    shelf.fail(KEY, one);
    expect([second.found, third.found]).toEqual([null, undefined]);
    shelf.leave(two);
    expect(third.found).toBeNull();
    shelf.fail(KEY, three);
    expect(claim(shelf, one).found).toBeNull();
  });

  it("keeps nobody waiting for ever", async () => {
    const shelf = new TableShelf(1);
    claim(shelf, one);
    const found = await new Promise((resolve) => shelf.claim(KEY, two, resolve));
    expect(found).toBeNull();
  });

  it("lets tables of states go that nobody has", () => {
    const shelf = new TableShelf();
    const other = JSON.stringify([2, "terms"]);
    for (const key of [KEY, other]) {
      claim(shelf, one, key);
      shelf.offer(key, "made");
    }
    shelf.keep([2]);
    expect(claim(shelf, two).found).toBeNull();
    expect(claim(shelf, two, other).found).toEqual({ table: "made" });
  });
});
