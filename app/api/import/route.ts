import { serverState } from "../../_server/context.ts";
import { takeIn } from "../../_server/door/take-in.ts";
import { greetAgain, isStoreEmpty } from "../../_server/first-charts.ts";
import { announce } from "../../_server/news/announce.ts";
import { importUpload } from "../../_server/upload/import-upload.ts";
import { keepReport } from "../../_server/upload/kept-reports.ts";

export const dynamic = "force-dynamic";

/**
 * `POST /api/import`, multipart/form-data: up to 200 parts `files`, an optional part `metadata` (a table),
 * `mapping` (a JSON object from a table's column names to fields, `{"full_text":"text"}`), `collection` (its
 * name, `main` without one), `corrections=off` to leave the OCR corrections out. Answers with one outcome a
 * speech, duplicate and refusal. Where TIFA_WEBHOOK_URL is set, the news of what was stored go there afterwards. A form without scripts is sent back to the page.
 */
export async function POST(request: Request): Promise<Response> {
  const answer = async () => {
    const isForm = (request.headers.get("accept") ?? "").includes("text/html");
    const { db, context } = serverState();
    const isFirst = await isStoreEmpty();
    const report = await importUpload(request, db, context.refresh);
    announce(report.outcomes);
    const done = isForm ? seeOther(`/import?report=${keepReport(report)}`) : Response.json(report);
    return isFirst ? greetAgain(done) : done;
  };
  return takeIn(request, "write", answer, (code) => seeOther(`/import?refused=${code}`));
}

/** A relative address, because a server behind a proxy does not know its own. */
function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
