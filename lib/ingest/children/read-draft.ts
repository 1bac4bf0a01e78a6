import { basename } from "node:path";
import { AppError } from "#lib/errors.ts";
import { READING } from "./reading-limits.ts";
import { workerScript } from "./worker-bundle.ts";
import { type LossCode, type WorkerLimits, WorkerPool } from "./worker-pool.ts";

/** Longest draft, in characters: five times the longest government work report. */
export const LONGEST_DRAFT_CHARS = 200_000;
/** A person waits for a draft, and nobody writes one that takes a minute or a gigabyte to read. */
export const DRAFT_LIMITS: WorkerLimits = { silenceMilliseconds: 30_000, residentBytes: READING.residentBytes };

/** What the child is asked. */
export interface DraftFile {
  path: string;
  file: string;
  /** Characters at most. */
  longest: number;
}

/** Its answer: the text, or why there is none. */
export type DraftText = { text: string } | { code: string; message: string };

/**
 * Reads a draft's file, in any format that speeches come in, in a child of its own, which ends with it.
 *
 * @returns the text; of a file with several speeches all of them, one below the other
 * @throws AppError DRAFT_TOO_LONG, PARSE_TIMEOUT, PARSE_MEMORY, PARSE_CRASHED and what the file's reader
 *   throws
 */
export async function readDraft(path: string, limits: WorkerLimits = DRAFT_LIMITS): Promise<string> {
  const plan = {
    script: () => workerScript(/* turbopackIgnore: true */ process.cwd(), "read-worker"),
    lost: (_: DraftFile, code: LossCode, message: string): DraftText => ({ code, message }),
    unprivileged: true,
    heapMebibytes: READING.heapMebibytes,
  };
  const pool = new WorkerPool<DraftFile, DraftText>(plan, limits);
  try {
    for await (const reply of pool.ask({ path, file: basename(path), longest: LONGEST_DRAFT_CHARS })) {
      if ("text" in reply) return reply.text;
      throw new AppError(reply.code, reply.message, { where: "file" });
    }
    throw new RangeError("a file has one text");
  } finally {
    pool.close();
  }
}
