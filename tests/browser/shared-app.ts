import type { TestProject } from "vitest/node";
import { provideServer } from "../setup/global-setup.ts";
import { openSampleDatabase } from "../setup/sample-database.ts";
import { startApp } from "./server.ts";

declare module "vitest" {
  interface ProvidedContext {
    sharedApp: { origin: string };
  }
}

/** Starts the built pages once, over the sample speeches, for all files of a run that only read. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, remove } = provideServer(project);
  const database = await openSampleDatabase(server);
  const app = await startApp(database.url);
  project.provide("sharedApp", { origin: app.origin });
  return async () => {
    await app.stop();
    await database.drop();
    await remove();
  };
}
