import { readFields } from "../../_server/door/fields.ts";
import { CLIENT_HEADER } from "../../_server/door/guard.ts";
import { takeIn } from "../../_server/door/take-in.ts";
import { checkToken, TOKEN_COOKIE } from "../../_server/door/token.ts";
import { leadBack } from "../../_server/lead-back.ts";

export const dynamic = "force-dynamic";

const MONTH_SECONDS = 30 * 24 * 3600;
const LARGEST_BODY = 4_000;

/**
 * `POST /api/login` with `token` (a form or JSON) gives the browser the cookie that writing asks for, if it
 * is the admin token; `leave=1` takes the cookie back. A form is led to `back`.
 */
export async function POST(request: Request): Promise<Response> {
  let back = "/";
  const answer = async () => {
    const { isForm, form } = await readFields(request, LARGEST_BODY);
    back = form.get("back") || "/";
    const isLeaving = form.get("leave") === "1";
    const token = form.get("token") ?? "";
    if (!isLeaving) checkToken(token, request.headers.get(CLIENT_HEADER) ?? "");
    const response = isForm ? leadBack(back, null) : Response.json({ loggedIn: !isLeaving });
    response.headers.append("set-cookie", cookie(isLeaving ? "" : token, isLeaving ? 0 : MONTH_SECONDS, request));
    return response;
  };
  return takeIn(request, "login", answer, (code) => leadBack(`/login?${new URLSearchParams({ back })}`, code));
}

/** For this site's own requests only, and out of the scripts' reach. */
function cookie(token: string, seconds: number, request: Request): string {
  const isSecure = request.headers.get("x-forwarded-proto")?.startsWith("https") === true;
  return `${TOKEN_COOKIE}=${encodeURIComponent(token)}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${isSecure ? "; Secure" : ""}`;
}
