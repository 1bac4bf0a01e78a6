import { setTimeout as sleep } from "node:timers/promises";
import { MUTANT_KINDS, mutant } from "../readers/mutants.ts";
import { startServer } from "./phrase.bench.ts";
import { withScratchDatabase } from "./scratch-database.ts";

/** Sent at once; more would meet the end of the line, which is a refusal that says to come again. */
const AT_ONCE = 4;
const SLOWEST = 60_000;

/**
 * Damaged files of every kind sent as drafts to a running server: each is answered, by rows or by a refusal
 * with its code, and none by an error of the server's own.
 */
export async function benchDrafts(files: number): Promise<void> {
  await withScratchDatabase(async (url) => {
    const server = await startServer(url);
    const codes = new Map<string, number>();
    const failures: string[] = [];
    let next = 0;
    const send = async () => {
      for (let index = next++; index < files; index = next++) {
        const kind = MUTANT_KINDS[index % MUTANT_KINDS.length]!;
        const code = await sendDraft(server.address, kind, index + 1);
        codes.set(code, (codes.get(code) ?? 0) + 1);
        if (!/^(?:200|4\d\d [A-Z_]+)$/.test(code)) failures.push(`${kind} seed ${index + 1}: ${code}`);
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, send));
      const isAlive = (await fetch(`${server.address}/api/health/live`)).ok;
      if (!isAlive) failures.push("the server is gone");
    } finally {
      server.child.kill("SIGKILL");
    }
    console.log(`${files} damaged drafts, ${failures.length} failures: ${failures.length === 0 ? "within" : "OVER"}`);
    for (const [code, count] of [...codes].sort((a, b) => b[1] - a[1])) console.log(`  ${code}: ${count}`);
    for (const failure of failures.slice(0, 20)) console.log(`  ${failure}`);
  });
}

/** `200`, or status and code of the refusal; who is told to come again comes again. */
async function sendDraft(address: string, kind: string, seed: number): Promise<string> {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(mutant(kind, seed))]), `draft.${kind}`);
  try {
    const answer = await fetch(`${address}/api/draft-check`, { method: "POST", body: form, signal: AbortSignal.timeout(SLOWEST) });
    const text = await answer.text();
    if (answer.status === 200) return "200";
    const { code } = (JSON.parse(text) as { error: { code: string } }).error;
    if (code !== "QUEUE_FULL") return `${answer.status} ${code}`;
    await sleep(1000);
    return sendDraft(address, kind, seed);
  } catch (error) {
    return error instanceof Error ? `${error.name} ${error.message}` : String(error);
  }
}
