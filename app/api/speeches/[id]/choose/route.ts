import { chooseVersion } from "#lib/ingest/index.ts";
import { serverState } from "../../../../_server/context.ts";
import { takeIn } from "../../../../_server/door/take-in.ts";
import { speechId } from "../../../../_server/speech-id.ts";

export const dynamic = "force-dynamic";

/** `POST /api/speeches/<id>/choose`: lets this version of its event feed the charts. */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return takeIn(request, "write", async () => {
    const isForm = (request.headers.get("accept") ?? "").includes("text/html");
    await chooseVersion(serverState().db, speechId(id));
    return isForm ? new Response(null, { status: 303, headers: { location: `/speeches/${id}` } }) : Response.json({ chosen: Number(id) });
  });
}
