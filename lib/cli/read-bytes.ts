import { readFileSync } from "node:fs";
import { AppError } from "#lib/errors.ts";

/** A file that a command names. @throws AppError FILE_UNREADABLE */
export function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new AppError("FILE_UNREADABLE", "this file cannot be read", { where: file, cause });
  }
}
