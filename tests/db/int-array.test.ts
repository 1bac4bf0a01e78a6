import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { floatsOf, intsOf } from "#lib/db/int-array.ts";
import { createTestDatabase, type TestDatabase } from "../setup/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe("numbers as PostgreSQL sends them", () => {
  it("are read whole, negative, empty and absent", async () => {
    const [row] = await database.db.read.$queryRaw<Record<string, Uint8Array | null>[]>`
      select array_send('{1,-2,2147483647}'::int[]) as ints, array_send('{}'::int[]) as empty, array_send(null::int[]) as absent,
        array_send('{0.1,-1e300}'::float8[]) as floats`;
    expect([...intsOf(row!.ints!)]).toEqual([1, -2, 2147483647]);
    expect([...intsOf(row!.empty!)]).toEqual([]);
    expect([...intsOf(row!.absent ?? null)]).toEqual([]);
    expect([...floatsOf(row!.floats!)]).toEqual([0.1, -1e300]);
    expect(() => intsOf(row!.floats!)).toThrow(RangeError);
  });
});
