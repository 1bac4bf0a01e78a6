import type { Translate } from "#lib/i18n/index.ts";
import { EmptyState } from "./EmptyState.tsx";

/** Why there is no answer, in the reader's language where the code has words. */
export function Problem({ problem, t }: { problem: { code: string; message: string }; t: Translate }) {
  const known = `errors.code.${problem.code}`;
  return <EmptyState title={problem.code} why={t.has(known) ? t(known) : problem.message} />;
}
