import { describe, expect, it } from "vitest";
import { FairQueue } from "../../../app/_server/answering/fair-queue.ts";

const drained = (queue: FairQueue<string>) => {
  const order: string[] = [];
  for (let job = queue.next(); job !== undefined; job = queue.next()) order.push(job);
  return order;
};

describe("a fair queue", () => {
  it("gives every client his turn, however many jobs one of them has", () => {
    const queue = new FairQueue<string>(10);
    for (const job of ["a1", "a2", "a3", "b1", "c1", "b2"]) queue.add(job[0]!, job);
    expect(drained(queue)).toEqual(["a1", "b1", "c1", "a2", "b2", "a3"]);
    expect(queue.next()).toBeUndefined();
  });

  it("refuses one client's flood and nobody else", () => {
    const queue = new FairQueue<string>(2);
    queue.add("a", "a1");
    queue.add("a", "a2");
    expect(() => queue.add("a", "a3")).toThrow(expect.objectContaining({ code: "QUEUE_FULL", status: 503, retryAfter: 5 }));
    queue.add("b", "b1");
    expect(drained(queue)).toEqual(["a1", "b1", "a2"]);
  });

  it("lets go of what nobody waits for", () => {
    const queue = new FairQueue<string>(10);
    for (const job of ["a1", "a2", "b1"]) queue.add(job[0]!, job);
    queue.remove("a1");
    queue.remove("b1");
    queue.remove("never here");
    expect(drained(queue)).toEqual(["a2"]);
  });
});
