import "server-only";
import { serverState } from "./context.ts";

/** Whether the store holds no speech, so that what comes in now makes the first charts. */
export async function isStoreEmpty(): Promise<boolean> {
  return serverState()
    .context.corpus()
    .then(({ speeches }) => speeches.length === 0)
    .catch(() => true);
}

/** Lets the overview say where things are: what it said over an empty store was no use to anybody. */
export function greetAgain(response: Response): Response {
  response.headers.append("set-cookie", "visited=; Path=/; Max-Age=0; SameSite=Lax");
  return response;
}
