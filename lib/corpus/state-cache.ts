import { LRUCache } from "lru-cache";

/**
 * How much is kept for one state. A budget in bytes would be one more field here: `LRUCache` takes a size for
 * every entry.
 */
export interface CacheBudget {
  /** Results; the one asked for longest ago goes first. */
  most: number;
}

type Results<Result> = LRUCache<string, Promise<Result>>;
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
    if (kept !== undefined) return kept;
    const result = compute();
    results.set(request, result);
    result.catch(() => {
      if (results.peek(request) === result) results.delete(request);
    });
    return result;
  }

  private resultsOf(parts: readonly object[]): Results<Result> {
    let node = this.root;
    for (const part of parts) {
      const next: Node<Result> = node.deeper.get(part) ?? { deeper: new WeakMap(), results: null };
      node.deeper.set(part, next);
      node = next;
    }
    node.results ??= new LRUCache({ max: this.budget.most });
    return node.results;
  }
}
