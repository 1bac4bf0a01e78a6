/**
 * Leads a form back to a page of this site (303), never elsewhere; a refused change takes its code along as
 * `problem`.
 */
export function leadBack(path: string, problem: string | null): Response {
  const base = "http://here";
  const address = new URL(path.startsWith("/") && URL.canParse(path, base) ? path : "/", base);
  const isOurs = address.origin === base;
  const target = isOurs ? address : new URL("/", base);
  if (problem !== null) {
    for (const name of ["removed", "saved"]) target.searchParams.delete(name);
    target.searchParams.set("problem", problem);
  }
  return new Response(null, { status: 303, headers: { location: target.pathname.replace(/^\/+/, "/") + target.search + target.hash } });
}
