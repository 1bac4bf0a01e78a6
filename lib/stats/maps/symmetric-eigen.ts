import { createRandom, DEFAULT_SEED } from "../intervals/random.ts";

export interface EigenPair {
  value: number;
  vector: Float64Array;
}

/** Steps of Lanczos' method: far more than the few largest eigenvalues need. */
const MAXIMUM_STEPS = 80;

/**
 * The `count` largest eigenvalues of a symmetric n × n matrix (row-major) with their unit vectors, largest
 * first. Lanczos' method with full re-orthogonalisation, so that time is n² per step; exact for n up to 80.
 * Deterministic. Source: Golub & Van Loan, chapter 10; the small matrix by `jacobiEigen`.
 */
export function largestEigenPairs(matrix: Float64Array, n: number, count: number): EigenPair[] {
  const basis = krylovBasis(matrix, n, Math.min(n, MAXIMUM_STEPS));
  const steps = basis.length;
  const images = basis.map((vector) => multiply(matrix, n, vector));
  const projected = new Float64Array(steps * steps);
  for (let i = 0; i < steps; i++)
    for (let j = 0; j < steps; j++) projected[i * steps + j] = (dot(basis[i]!, images[j]!) + dot(basis[j]!, images[i]!)) / 2;
  return jacobiEigen(projected, steps)
    .sort((a, b) => b.value - a.value)
    .slice(0, count)
    .map(({ value, vector }) => ({ value, vector: combine(basis, vector, n) }));
}

/**
 * An orthonormal basis of start, M·start, M²·start, …; a fresh start whenever the space is exhausted, for
 * eigenvalues that are equal.
 */
function krylovBasis(matrix: Float64Array, n: number, steps: number): Float64Array[] {
  const random = createRandom(DEFAULT_SEED);
  const fresh = () => Float64Array.from({ length: n }, () => random.nextUint32() / 2 ** 32 - 0.5);
  const scale = Math.sqrt(dot(matrix, matrix)) || 1;
  const basis: Float64Array[] = [];
  let next: Float64Array = fresh();
  while (basis.length < steps) {
    const before = Math.sqrt(dot(next, next));
    // Twice is enough (Kahan): the second pass removes what rounding left of the first.
    for (let pass = 0; pass < 2; pass++) for (const vector of basis) subtract(next, vector, dot(next, vector));
    const length = Math.sqrt(dot(next, next));
    if (length <= 1e-10 * Math.min(before, scale) || length === 0) {
      next = fresh();
      continue;
    }
    const unit = next.map((x) => x / length);
    basis.push(unit);
    next = multiply(matrix, n, unit);
    if (dot(next, next) <= (1e-14 * scale) ** 2) next = fresh();
  }
  return basis;
}

/**
 * All eigenvalues and unit vectors of a small symmetric matrix (row-major), in no order, by Jacobi's
 * rotations. Destroys the matrix.
 */
export function jacobiEigen(matrix: Float64Array, n: number): EigenPair[] {
  const vectors = Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
  const scale = dot(matrix, matrix);
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) off += matrix[p * n + q]! ** 2;
    if (off <= 1e-30 * scale) break;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(matrix, vectors, n, p, q);
  }
  return vectors.map((vector, i) => ({ value: matrix[i * n + i]!, vector }));
}

/** One rotation that makes element (p, q) zero; `vectors[i]` becomes the i-th eigenvector. */
function rotate(m: Float64Array, vectors: Float64Array[], n: number, p: number, q: number): void {
  const apq = m[p * n + q]!;
  if (apq === 0) return;
  const theta = (m[q * n + q]! - m[p * n + p]!) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  for (let k = 0; k < n; k++) turn(m, k * n + p, m, k * n + q, c, s);
  for (let k = 0; k < n; k++) turn(m, p * n + k, m, q * n + k, c, s);
  for (let k = 0; k < n; k++) turn(vectors[p]!, k, vectors[q]!, k, c, s);
}

function turn(a: Float64Array, i: number, b: Float64Array, j: number, c: number, s: number): void {
  const [x, y] = [a[i]!, b[j]!];
  a[i] = c * x - s * y;
  b[j] = s * x + c * y;
}

function combine(basis: Float64Array[], weights: Float64Array, n: number): Float64Array {
  const sum = new Float64Array(n);
  basis.forEach((vector, k) => {
    subtract(sum, vector, -weights[k]!);
  });
  return sum;
}

function multiply(matrix: Float64Array, n: number, vector: Float64Array): Float64Array {
  const result = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += matrix[i * n + j]! * vector[j]!;
    result[i] = sum;
  }
  return result;
}

function subtract(target: Float64Array, vector: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) target[i]! -= factor * vector[i]!;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
