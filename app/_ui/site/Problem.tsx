import type { Translate } from "#lib/i18n/index.ts";
import { EmptyState } from "./EmptyState.tsx";

/** Why there is no answer, in the reader's language where the code has words. */
export function Problem({ problem, t }: { problem: { code: string; message: string }; t: Translate }) {
  // What a draft's file may be refused for has its words on the import page.
  const known = [`errors.code.${problem.code}`, `import.code.${problem.code}`].find((key) => t.has(key));
  return <EmptyState title={problem.code} why={known === undefined ? problem.message : t(known)} />;
}
