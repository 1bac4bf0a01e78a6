import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { residentBytes } from "#lib/ingest/children/resident-bytes.ts";
import { Preparer } from "#lib/ingest/preparer.ts";
import { isRefusalCode } from "#lib/readers/codes.ts";
import { MUTANT_KINDS, mutant } from "../readers/mutants.ts";

const HANG_MILLISECONDS = 10_000;
/** The pool, caches and compiled code are warm after this share of the files. */
const WARM_SHARE = 0.3;

async function secondTime(preparer: Preparer, file: Parameters<Preparer["prepare"]>[0]): Promise<number> {
  const started = performance.now();
  for await (const _ of preparer.prepare(file));
  return performance.now() - started;
}

/**
 * Damaged files through the child process that ingest uses: no crash, no hang, no unnamed refusal, and this
 * process does not grow.
 *
 * @param skipped files that an earlier run has tried: these are others
 */
export async function benchFuzz(files: number, skipped = 0): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tifa-fuzz-"));
  const preparer = new Preparer();
  const codes = new Map<string, number>();
  const failures: string[] = [];
  const note = (code: string) => codes.set(code, (codes.get(code) ?? 0) + 1);
  let warm = 0;
  let slowest = 0;
  for (let index = 0; index < files; index++) {
    const kind = MUTANT_KINDS[index % MUTANT_KINDS.length]!;
    const path = join(folder, `damaged.${kind}`);
    const seed = skipped + index + 1;
    writeFileSync(path, mutant(kind, seed));
    const file = { path, file: `${seed}.${kind}`, metadataFile: null, correct: true };
    const started = performance.now();
    for await (const outcome of preparer.prepare(file)) {
      const code = "refusal" in outcome ? outcome.refusal.code : "stored";
      note(code);
      const isFailure = code !== "stored" && (!isRefusalCode(code) || /^PARSE_|^PREPARE_/.test(code));
      if (isFailure && "refusal" in outcome) failures.push(`${kind} seed ${seed}: ${code} ${outcome.refusal.message}`);
    }
    // The first file waits for the child to load its dictionary.
    let milliseconds = index === 0 ? 0 : performance.now() - started;
    // On a machine that is busy with other things a file waits for its turn: slow is what is slow twice.
    if (milliseconds > HANG_MILLISECONDS) milliseconds = await secondTime(preparer, file);
    slowest = Math.max(slowest, milliseconds);
    if (milliseconds > HANG_MILLISECONDS) failures.push(`${kind} seed ${seed}: ${milliseconds.toFixed(0)} ms`);
    if (index === Math.floor(files * WARM_SHARE)) warm = residentBytes(process.pid);
  }
  preparer.close();
  rmSync(folder, { recursive: true });
  for (const [code, count] of [...codes].sort((a, b) => b[1] - a[1])) console.log(`${String(count).padStart(6)} ${code}`);
  for (const failure of failures.slice(0, 20)) console.log(`  ${failure}`);
  console.log(
    `${failures.length === 0 ? "✓" : "✗"} crashes, hangs and unnamed errors: ${failures.length} of ${files}; slowest ${slowest.toFixed(0)} ms`,
  );
  const growth = residentBytes(process.pid) - warm;
  console.log(`${growth < 64 * 1024 ** 2 ? "✓" : "✗"} this process grew by ${(growth / 1024 ** 2).toFixed(1)} MiB after the first third`);
}
