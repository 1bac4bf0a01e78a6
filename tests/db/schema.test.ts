import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withConnection } from "#lib/db/connection.ts";
import { SCHEMA_FILE } from "#lib/db/make-migration.ts";
import { migrate } from "#lib/db/migrate.ts";
import { differenceFromSchema } from "#lib/db/schema-engine.ts";
import { createEmptyDatabase, type EmptyDatabase } from "../setup/database.ts";

let database: EmptyDatabase;
beforeAll(async () => {
  database = await createEmptyDatabase();
  await migrate(database.url);
});
afterAll(() => database.drop());

describe("schema.prisma and the migrations", () => {
  it("agree", async () => {
    expect(await differenceFromSchema(database.url, SCHEMA_FILE)).toBeNull();
  });

  it("are seen to disagree when a column is missing", async () => {
    await withConnection(database.url, (client) => client.query("alter table speech drop column title"));
    expect(await differenceFromSchema(database.url, SCHEMA_FILE)).toContain('"title"');
  });
});
