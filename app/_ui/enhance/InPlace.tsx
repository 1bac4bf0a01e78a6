"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { holdFocus } from "./held-focus.ts";
import { inPlaceAddress } from "./in-place-address.ts";

/**
 * Links and forms that lead to the same page in another state change it where it is: no new document, the
 * scroll and the focus stay, what is shown is dimmed until the answer is there, and Back restores it. Without
 * scripts they are links and forms.
 */
export function InPlace() {
  const router = useRouter();
  const [isPending, start] = useTransition();
  const giveBack = useRef<() => void>(() => {});
  useEffect(() => {
    const stop = new AbortController();
    const change = (event: MouseEvent | SubmitEvent) => {
      const address = event.defaultPrevented ? null : inPlaceAddress(event);
      if (address === null) return;
      event.preventDefault();
      giveBack.current = holdFocus(document);
      // An address with a place on the page leads there; every other one leaves the reader where they are.
      start(() => router.push(address, { scroll: address.includes("#") }));
    };
    document.addEventListener("click", change, { signal: stop.signal });
    document.addEventListener("submit", change, { signal: stop.signal });
    document.addEventListener("change", applyAtOnce, { signal: stop.signal });
    return () => stop.abort();
  }, [router]);
  useEffect(() => {
    document.documentElement.toggleAttribute("data-leaving", isPending);
    if (!isPending) giveBack.current();
  }, [isPending]);
  return null;
}

/** Forms marked `data-apply` are sent by every choice made in them. */
function applyAtOnce({ target }: Event): void {
  if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
    const form = target.form;
    if (form?.hasAttribute("data-apply")) form.requestSubmit();
  }
}
