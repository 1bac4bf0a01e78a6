/**
 * The address that a click or a sent form leads to, where that is this very page in another state; null
 * leaves it to the browser.
 */
export function inPlaceAddress(event: MouseEvent | SubmitEvent): string | null {
  const address = event instanceof SubmitEvent ? addressOfForm(event) : addressOfClick(event);
  if (address === null || address.origin !== location.origin || address.pathname !== location.pathname) return null;
  return address.pathname + address.search + address.hash;
}

function addressOfClick(event: MouseEvent): URL | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("main a[href]") : null;
  if (link === null || link.hasAttribute("download") || link.hasAttribute("target")) return null;
  const address = new URL(link.getAttribute("href") ?? "", location.href);
  // A place on the page as it is needs no new page, and language and colours belong to the whole document.
  return address.search === location.search || isPreference(address) ? null : address;
}

function isPreference({ searchParams }: URL): boolean {
  return searchParams.has("lang") || /^(light|dark|system)$/.test(searchParams.get("theme") ?? "");
}

/** Empty fields say nothing and are left out of the address. */
function addressOfForm({ target, submitter }: SubmitEvent): URL | null {
  if (!(target instanceof HTMLFormElement) || target.method !== "get" || target.closest("main") === null) return null;
  if (submitter?.hasAttribute("formaction") || target.hasAttribute("target")) return null;
  const address = new URL(target.getAttribute("action") ?? "", location.href);
  const fields = [...new FormData(target, submitter)].filter(([, value]) => typeof value === "string" && value !== "");
  address.search = new URLSearchParams(fields as [string, string][]).toString();
  return address;
}
