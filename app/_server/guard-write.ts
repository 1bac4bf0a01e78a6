import { guard } from "./door/guard.ts";

export { isReadOnly, needsToken } from "./door/guard.ts";

/** Lets a writing request through or refuses it, as `guard` does; routes take in what is sent by `takeIn`. */
export function guardWrite(request: Request): void {
  guard(request.headers, "write");
}
