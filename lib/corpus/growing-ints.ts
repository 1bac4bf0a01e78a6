/**
 * A list of 32-bit whole numbers that grows: a tenth of the memory of an array of numbers, and nothing to
 * collect.
 */
export class GrowingInts {
  length = 0;
  private values = new Int32Array(1024);

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  /** The numbers; nothing is to be pushed afterwards. */
  done(): Int32Array {
    return this.values.slice(0, this.length);
  }
}
