import type { State, StatePart, StateSource } from "./state.ts";
import { StateCache } from "./state-cache.ts";

/** What tells the results of one computation for one state apart, besides the state. */
export type Argument = string | number | boolean | null | readonly Argument[];

/** Of all results of one computation for one state. */
const MOST_BYTES = 128 * 1024 ** 2;

/**
 * Keeps what is computed for a state of corpus, lexicon and themes, as long as that state lives. The
 * computation is handed the parts that are named here and its arguments, nothing else: what it could forget
 * to name, it cannot reach. It must be a function of the module, not a closure.
 *
 * Equal requests under way share one computation. A failed one is not kept. What is kept goes with the state
 * it was computed for: when the corpus changes nothing has to be cleared, and nothing of a draft is left
 * after its request.
 *
 * @param parts what the result depends on
 * @param most results kept for one state, the one asked for longest ago goes first; enough for the arguments
 *   that a page's views use
 * @example const edges = memoize(["corpus"], readEdges); await edges(context)
 */
export function memoize<Part extends StatePart, Arguments extends readonly Argument[], Result>(
  parts: readonly Part[],
  compute: (state: StateSource<NoInfer<Part>>, ...args: Arguments) => Promise<Result>,
  most = 8,
): (source: StateSource<NoInfer<Part>>, ...args: Arguments) => Promise<Result> {
  const kept = new StateCache<Result>({ most, bytes: MOST_BYTES });
  return async (source, ...args) => {
    const state = await partsOf(source, parts);
    return kept.get(Object.values<object>(state), JSON.stringify(args), () => compute(sourceOf(state), ...args));
  };
}

/** The named parts as they are when asked for, in the order of their names. */
async function partsOf<Part extends StatePart>(source: StateSource<Part>, parts: readonly Part[]): Promise<Pick<State, Part>> {
  const found = await Promise.all(parts.map(async (part) => [part, await source[part]()] as const));
  return Object.fromEntries(found) as Pick<State, Part>;
}

/** A source that always answers with these objects. */
function sourceOf<Part extends StatePart>(state: Pick<State, Part>): StateSource<Part> {
  const asks = Object.entries(state).map(([part, value]) => [part, async () => value]);
  return Object.fromEntries(asks) as StateSource<Part>;
}
