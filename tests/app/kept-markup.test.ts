import { describe, expect, it, vi } from "vitest";

vi.mock("server-only", () => ({}));
const { asksByScript } = await import("../../app/_server/kept-markup.ts");

describe("asksByScript", () => {
  const asks = (sent: Record<string, string>) => asksByScript(new Headers(sent));

  it("believes what the browser says of the answer's use", () => {
    expect(asks({ "sec-fetch-dest": "document", accept: "*/*" })).toBe(false);
    expect(asks({ "sec-fetch-dest": "empty", accept: "text/html" })).toBe(true);
  });

  it("goes by the wanted types where it says nothing, and gives what is no browser a document", () => {
    expect(asks({ "user-agent": "Mozilla/5.0", accept: "text/html,*/*" })).toBe(false);
    expect(asks({ "user-agent": "Mozilla/5.0", accept: "*/*" })).toBe(true);
    expect(asks({ "user-agent": "curl/8.0", accept: "*/*" })).toBe(false);
  });
});
