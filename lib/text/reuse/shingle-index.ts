/**
 * Where each shingle stands, by its hash; at most `mostPlaces` a hash, the first ones. Grows with what is put
 * in.
 */
export class ShingleIndex {
  private heads: Int32Array;
  private next: Int32Array;
  private hashes: Uint32Array;
  private positions: Int32Array;
  private size = 0;
  private readonly mostPlaces: number;

  constructor(expected: number, mostPlaces: number) {
    const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, expected)));
    this.heads = new Int32Array(capacity * 2).fill(-1);
    this.next = new Int32Array(capacity);
    this.hashes = new Uint32Array(capacity);
    this.positions = new Int32Array(capacity);
    this.mostPlaces = mostPlaces;
  }

  /** Puts a position behind the ones that the hash already has; nothing happens when it has enough. */
  add(hash: number, position: number): void {
    if (this.size === this.positions.length) this.grow();
    const slot = hash & (this.heads.length - 1);
    let last = -1;
    let places = 0;
    for (let at = this.heads[slot]!; at !== -1; at = this.next[at]!) {
      if (this.hashes[at] === hash && ++places === this.mostPlaces) return;
      last = at;
    }
    const at = this.size++;
    this.hashes[at] = hash;
    this.positions[at] = position;
    this.next[at] = -1;
    if (last === -1) this.heads[slot] = at;
    else this.next[last] = at;
  }

  /** First entry of a hash, to be read with `positionOf` and followed with `after`; -1 for none. */
  first(hash: number): number {
    return this.find(this.heads[hash & (this.heads.length - 1)]!, hash);
  }

  after(entry: number): number {
    return this.find(this.next[entry]!, this.hashes[entry]!);
  }

  positionOf(entry: number): number {
    return this.positions[entry]!;
  }

  private find(from: number, hash: number): number {
    let at = from;
    while (at !== -1 && this.hashes[at] !== hash) at = this.next[at]!;
    return at;
  }

  private grow(): void {
    const capacity = this.positions.length * 2;
    const { hashes, positions, size } = this;
    this.hashes = new Uint32Array(capacity);
    this.hashes.set(hashes);
    this.positions = new Int32Array(capacity);
    this.positions.set(positions);
    this.next = new Int32Array(capacity).fill(-1);
    this.heads = new Int32Array(capacity * 2).fill(-1);
    // Backwards, so that the first entry of a hash stays first.
    for (let at = size - 1; at >= 0; at--) {
      const slot = hashes[at]! & (this.heads.length - 1);
      this.next[at] = this.heads[slot]!;
      this.heads[slot] = at;
    }
  }
}
