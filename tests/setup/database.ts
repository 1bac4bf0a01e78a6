import { inject } from "vitest";
import { createDatabaseOn, type EmptyDatabase, openTestDatabase, type TestDatabase } from "./database-on.ts";

export type { EmptyDatabase, TestDatabase };

/**
 * A new database on the run's server: the embedded one, or DATABASE_URL's. Takes about a tenth of a second
 * after the first.
 */
export function createTestDatabase(): Promise<TestDatabase> {
  return openTestDatabase(inject("testServer"));
}

/** A new database without tables, for tests of migrations. */
export function createEmptyDatabase(settings = "encoding 'UTF8'"): Promise<EmptyDatabase> {
  return createDatabaseOn(inject("testServer"), "template0", settings);
}
