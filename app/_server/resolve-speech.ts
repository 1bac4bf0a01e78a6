import "server-only";
import { selectSpeechesByHash } from "#lib/queries/index.ts";
import { serverState } from "./context.ts";

/**
 * The speech that a pasted link means: an id, a page of this app (`/speeches/12`, with or without the host),
 * or a text hash of at least 12 digits, on its own or as `/t/<hash>/…`. null when there is none in the
 * corpus.
 */
export async function speechOfLink(given: string): Promise<number | null> {
  const { context, db } = serverState();
  const { speeches } = await context.corpus();
  const hash = /(?:^|\/t\/)([0-9a-f]{12,64})(?:$|[/?#])/.exec(given)?.[1];
  if (hash !== undefined) {
    const [found, other] = await selectSpeechesByHash(db.read, hash);
    return found !== undefined && other === undefined && speeches.some(({ id }) => id === found.id) ? found.id : null;
  }
  const id = Number(/(?:^|\/speeches\/)([1-9]\d{0,8})(?:$|[/?#])/.exec(given)?.[1] ?? Number.NaN);
  return speeches.some((speech) => speech.id === id) ? id : null;
}
