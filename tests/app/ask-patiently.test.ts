import { expect, it, vi } from "vitest";
import type { Analysis, RawParams } from "#lib/analyses/index.ts";
import { currentClient } from "../../app/_server/answering/client.ts";

vi.mock("server-only", () => ({}));
const runAnalysis = vi.hoisted(() => vi.fn());
vi.mock("../../app/_server/run.ts", () => ({ runAnalysis }));

const { askPatiently } = await import("../../app/_server/ask-patiently.ts");

const ask = (patience: number) => askPatiently({ name: "slow" } as Analysis, {} as RawParams, "zh", patience);

it("gives the answer that comes in time", async () => {
  runAnalysis.mockResolvedValueOnce({ rows: [1] });
  expect(await ask(60_000)).toEqual({ result: { rows: [1] } });
});

it("says how far the work has come that takes longer, and leaves it to go on", async () => {
  let finish = (_: object) => {};
  runAnalysis.mockImplementationOnce(() => {
    currentClient()!.progress = Int32Array.from([0, 370]);
    return new Promise((resolve) => (finish = resolve));
  });
  expect(await ask(1)).toEqual({ share: 0.37 });
  finish({ rows: [] });
});

it("does not know how far work has come that tells nothing", async () => {
  runAnalysis.mockImplementationOnce(() => new Promise(() => {}));
  expect(await ask(1)).toEqual({ share: null });
});

it("passes a refusal on that comes in time", async () => {
  runAnalysis.mockRejectedValueOnce(new RangeError("refused"));
  await expect(ask(60_000)).rejects.toThrow("refused");
});
