import { expect, it } from "vitest";
import { plainRadicals } from "#lib/text/plain-radicals.ts";

it("writes radicals as the characters that they stand for and leaves everything else", () => {
  expect(plainRadicals("区⻓在⻝堂会上的讲话⼀")).toBe("区长在食堂会上的讲话一");
  expect(plainRadicals("区长，𠮷村")).toBe("区长，𠮷村");
});
