import { AppError } from "#lib/errors.ts";
import { acceptText } from "#lib/ingest/index.ts";
import { serverState } from "../../../../_server/context.ts";
import { takeIn } from "../../../../_server/door/take-in.ts";

export const dynamic = "force-dynamic";

/** `POST /api/speeches/<id>/accept`: counts a text although its words seem replaced throughout. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const isForm = (request.headers.get("accept") ?? "").includes("text/html");
  return takeIn(request, "write", async () => {
    if (!/^[1-9]\d{0,8}$/.test(id)) throw new AppError("SPEECH_NOT_FOUND", `there is no speech ${id}`, { where: id, status: 404 });
    await acceptText(serverState().db, Number(id));
    return isForm ? new Response(null, { status: 303, headers: { location: `/speeches/${id}` } }) : Response.json({ accepted: Number(id) });
  });
}
