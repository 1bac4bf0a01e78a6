import { AsyncLocalStorage } from "node:async_hooks";

/** Who asks, as long as a request lasts. */
export interface Client {
  /** His address, by which he gets his turn. */
  name: string;
  /** Aborted when he went away before the answer was whole. */
  gone: AbortSignal;
  /** Set while a question of his is answered in a thread: the second number says how far it has come, in thousandths. */
  progress?: Int32Array;
}

/** On globalThis, because the door, the pages and the routes are bundled apart. */
const holder = globalThis as typeof globalThis & { tifaClient?: AsyncLocalStorage<Client> };

/** Does something on behalf of a client; all that it begins knows whom it is for. */
export function onBehalfOf<T>(client: Client, act: () => T): T {
  holder.tifaClient ??= new AsyncLocalStorage();
  return holder.tifaClient.run(client, act);
}

/** Null for what nobody asked for, such as work of the server's own. */
export function currentClient(): Client | null {
  return holder.tifaClient?.getStore() ?? null;
}
