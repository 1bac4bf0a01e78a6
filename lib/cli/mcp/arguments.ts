import type { RawParams } from "#lib/analyses/index.ts";
import { AppError } from "#lib/errors.ts";
import { ROWS_UNLESS_ASKED } from "./tools.ts";

/** A call's arguments by what they are for. */
export interface CallArguments {
  params: RawParams;
  maxRows: number;
  /** A text to ask about; null without one. */
  draft: string | null;
}

/**
 * Reads the arguments of a call; the analysis's own schema checks its parameters. @throws AppError
 * BAD_PARAMETER
 */
export function readArguments(given: Record<string, unknown>): CallArguments {
  const { maxRows = ROWS_UNLESS_ASKED, draft = null, ...others } = given;
  const most = Number(maxRows);
  if (!Number.isInteger(most) || most < 1) throw new AppError("BAD_PARAMETER", "maxRows is a whole number from 1", { where: "maxRows" });
  if (draft !== null && typeof draft !== "string") throw new AppError("BAD_PARAMETER", "draft is a text", { where: "draft" });
  return { params: Object.fromEntries(Object.entries(others).map(([name, value]) => [name, rawValue(name, value)])), maxRows: most, draft };
}

function rawValue(name: string, value: unknown): string | string[] | undefined {
  if (Array.isArray(value)) return value.map((one) => plainValue(name, one));
  return value === null || value === undefined ? undefined : plainValue(name, value);
}

function plainValue(name: string, value: unknown): string {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  throw new AppError("BAD_PARAMETER", `${name} is a text, a number or a list of them`, { where: name });
}
