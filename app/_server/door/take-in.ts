import type { LiveContext } from "#lib/corpus/context.ts";
import { databaseFailure } from "#lib/db/failure.ts";
import { AppError } from "#lib/errors.ts";
import { errorResponse } from "../error-response.ts";
import { guard, type Purpose } from "./guard.ts";

/** Where a page's form goes when it is refused, by the refusal's code; null for an answer in JSON. */
export type LeadOn = (code: string) => Response | null;

/**
 * The door of every route that takes something in: `guard` looks at the request before a byte of it is read,
 * and whatever is thrown is answered with its code.
 *
 * @param purpose what the route does with what is sent
 * @param answer the route's own work; what it reads, it reads by `readBody`, `readFields` or `receiveUpload`,
 *   which count
 * @param leadOn for routes that pages' forms send to
 */
export async function takeIn(
  request: Request,
  purpose: Exclude<Purpose, "read">,
  answer: () => Promise<Response>,
  leadOn: LeadOn = () => null,
): Promise<Response> {
  try {
    guard(request.headers, purpose);
    const response = await answer();
    if (purpose === "write") await showWritten();
    return response;
  } catch (error) {
    return refusal(request, error, leadOn);
  }
}

/** What the pages and routes share; a test may have none. */
const holder = globalThis as typeof globalThis & { tifaServer?: { context: Pick<LiveContext, "isHeld" | "refresh"> } };

/** While an import elsewhere holds readers' state, who changes something still sees it changed. */
async function showWritten(): Promise<void> {
  const context = holder.tifaServer?.context;
  // What could not be read now is read when it is asked for.
  if (context?.isHeld()) await context.refresh().catch(() => {});
}

function refusal(request: Request, error: unknown, leadOn: LeadOn): Response {
  const told = error instanceof AppError ? error : databaseFailure(error);
  const isPage = (request.headers.get("accept") ?? "").includes("text/html");
  if (told === null || !isPage) return errorResponse(told ?? error);
  if (told.code === "TOKEN_REQUIRED" || told.code === "TOKEN_WRONG") return toLogin(request, told.code);
  return leadOn(told.code) ?? errorResponse(told);
}

/**
 * A form that lacks the token goes to the page that takes it, and from there back to where it was filled in.
 */
function toLogin(request: Request, code: string): Response {
  const referer = request.headers.get("referer") ?? "";
  const search = new URLSearchParams({ problem: code });
  if (URL.canParse(referer)) search.set("back", new URL(referer).pathname + new URL(referer).search);
  return new Response(null, { status: 303, headers: { location: `/login?${search}` } });
}
