import { openDatabase } from "#lib/db/client.ts";
import { openTestDatabase, type TestDatabase } from "./database-on.ts";
import { storeSamples } from "./store-samples.ts";
import { makeTemplateOnce, prepareServer, type TestServer } from "./test-server.ts";

/** A database of its own with the project's sample speeches in it, which a run stores once and then copies. */
export async function openSampleDatabase(server: TestServer): Promise<TestDatabase> {
  const name = `${server.template}_samples`;
  await makeTemplateOnce(await prepareServer(server), { name, from: server.template, fill: storeSamplesIn });
  return openTestDatabase(server, name);
}

async function storeSamplesIn(url: string): Promise<void> {
  const db = openDatabase(url);
  try {
    await storeSamples(db);
  } finally {
    await db.close();
  }
}
