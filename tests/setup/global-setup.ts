import type { TestProject } from "vitest/node";
import { makeTemporaryFolder } from "./temporary-folder.ts";
import { dropTemplate, removeDataFolder, type TestServer } from "./test-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/**
 * Names the server that the tests' databases live on: DATABASE_URL's, or an embedded one in a temporary
 * folder. Nothing is started until a test asks for a database; afterwards everything is taken away.
 */
export default function setup(project: TestProject): () => Promise<void> {
  return provideServer(project).remove;
}

export function provideServer(project: TestProject): { server: TestServer; remove: () => Promise<void> } {
  const server: TestServer = {
    folder: makeTemporaryFolder("test-server"),
    template: `tifa_test_${process.pid}_${Date.now()}`,
    serverUrl: process.env.DATABASE_URL || null,
  };
  project.provide("testServer", server);
  const remove = async () => {
    if (server.serverUrl !== null) await dropTemplate(server.serverUrl, server.template);
    await removeDataFolder(server.folder);
  };
  return { server, remove };
}
