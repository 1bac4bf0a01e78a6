import type { Ask } from "#lib/analyses/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { Side } from "./sides.ts";

export interface CompareProps {
  path: string;
  sides: readonly Side[];
  /** Asks with a draft in it. */
  ask?: Ask | undefined;
  /** The address, for what the lists leave out; none for a draft. */
  search?: URLSearchParams | undefined;
  t: Translate;
}
