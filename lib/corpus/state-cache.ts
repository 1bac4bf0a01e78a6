import { LRUCache } from "lru-cache";
import { bytesOf } from "./bytes-of.ts";

/** How much is kept for one state; the result asked for longest ago goes first, the newest always stays. */
export interface CacheBudget {
  /** Results. */
  most: number;
  /** Of all of them together, about. */
  bytes: number;
}

interface Kept<Result> {
  result: Promise<Result>;
  bytes: number;
}
type Results<Result> = LRUCache<string, Kept<Result>>;
/** What a result that is still being computed counts as. */
const UNKNOWN_BYTES = 1_024;

interface Node<Result> {
  deeper: WeakMap<object, Node<Result>>;
  results: Results<Result> | null;
}

/**
 * Results by the objects they were computed for. They hang on these objects alone, so that they can be
 * collected together with any one of them.
 */
export class StateCache<Result> {
  private readonly root: Node<Result> = { deeper: new WeakMap(), results: null };
  private readonly budget: CacheBudget;

  constructor(budget: CacheBudget) {
    this.budget = budget;
  }

  /**
   * The result that is kept for these objects and this request, or a new one. Requests under way share one
   * computation; a failed one is forgotten.
   *
   * @param parts the objects that the result depends on, always of the same kinds in the same order
   * @param request names the question asked of them
   */
  get(parts: readonly object[], request: string, compute: () => Promise<Result>): Promise<Result> {
    const results = this.resultsOf(parts);
    const kept = results.get(request);
    if (kept !== undefined) return kept.result;
    const result = compute();
    results.set(request, { result, bytes: UNKNOWN_BYTES });
    const isKept = () => results.peek(request)?.result === result;
    result.then(
      (found) => isKept() && results.set(request, { result, bytes: bytesOf(found, this.budget.bytes) }),
      () => isKept() && results.delete(request),
    );
    return result;
  }

  private resultsOf(parts: readonly object[]): Results<Result> {
    let node = this.root;
    for (const part of parts) {
      const next: Node<Result> = node.deeper.get(part) ?? { deeper: new WeakMap(), results: null };
      node.deeper.set(part, next);
      node = next;
    }
    const { most, bytes: maxSize } = this.budget;
    // One that is larger than all may be takes all the room, and is kept: computing it again costs more.
    node.results ??= new LRUCache({ max: most, maxSize, sizeCalculation: ({ bytes }) => Math.min(bytes, maxSize) });
    return node.results;
  }
}
