/** Results kept at most; the oldest goes first. */
const LARGEST_COUNT = 200;

/** Remembers computed results by a key that names everything they depend on. A failed computation is not remembered. */
export class ResultCache {
  private readonly results = new Map<string, Promise<unknown>>();

  remember<T>(key: string, compute: () => Promise<T>): Promise<T> {
    const kept = this.results.get(key) as Promise<T> | undefined;
    const result = kept ?? compute();
    // Set again, so that what is asked for often stays young.
    this.results.delete(key);
    this.results.set(key, result);
    if (kept === undefined) result.catch(() => this.results.delete(key));
    this.forgetOldest();
    return result;
  }

  private forgetOldest(): void {
    const oldest = this.results.keys().next();
    if (this.results.size > LARGEST_COUNT && !oldest.done) this.results.delete(oldest.value);
  }
}
