/**
 * Numbers as PostgreSQL writes an array, to be sent as one parameter with a cast. The driver would quote and
 * escape every number on its own, which costs more than all other work of storing a speech.
 */
export function arrayLiteral(numbers: readonly number[] | Int32Array): string {
  return `{${numbers.join(",")}}`;
}
