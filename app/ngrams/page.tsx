import { permanentRedirect } from "next/navigation";
import { address, type PageSearch, readSearch } from "../_ui/links/search.ts";

/** The n-gram view is the phrase page; this is the name that readers of other viewers look for. */
export default async function Ngrams({ searchParams }: { searchParams: PageSearch }) {
  permanentRedirect(address("/phrases", await readSearch(searchParams)));
}
