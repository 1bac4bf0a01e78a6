import { answerDraft } from "../../_server/api-answer.ts";
import { takeIn } from "../../_server/door/take-in.ts";

export const dynamic = "force-dynamic";

/**
 * `POST /api/draft-check`, the older address of `POST /api/v1/draft-check`: JSON and forms hold the draft as
 * `text`, and a form may hold `years`. Writes nothing.
 */
export async function POST(request: Request): Promise<Response> {
  return takeIn(request, "draft", () => answerDraft(request, "draft-check", { field: "text", fromForm: ["years"] }));
}
