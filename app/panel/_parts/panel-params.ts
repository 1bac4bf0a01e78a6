import { filtersWith } from "../../_ui/links/search.ts";

const OWN = ["phrase", "slogan", "theme", "fill", "unit"];

/** The panel's question as the page's address has it; the shape of downloads is theirs. */
export function panelParams(search: URLSearchParams): URLSearchParams {
  const params = filtersWith(search);
  for (const [name, value] of search) if (OWN.includes(name)) params.append(name, value);
  return params;
}
