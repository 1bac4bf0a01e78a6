import type { Database } from "#lib/db/client.ts";
import { AppError } from "#lib/errors.ts";

const LONGEST = 60;

/**
 * Keeps a set of filters under a name; the same name again takes its place.
 *
 * @param filters parameters with their values, as a question takes them; the caller has checked them
 * @throws AppError VIEW_INVALID for a name that is empty or too long, or without filters
 */
export async function saveView(db: Database, name: string, filters: Readonly<Record<string, readonly string[]>>): Promise<string> {
  const checked = name.normalize("NFC").trim();
  if (checked === "" || checked.length > LONGEST || /\p{Cc}/u.test(checked))
    throw invalid(`a view's name is one line of at most ${LONGEST} characters`);
  const given = Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0));
  if (Object.keys(given).length === 0) throw invalid("a view has at least one filter");
  await db.write.$executeRaw`
    insert into saved_view (name, filters) values (${checked}, ${JSON.stringify(given)}::jsonb)
    on conflict (name) do update set filters = excluded.filters, created_at = now()`;
  return checked;
}

/** @throws AppError VIEW_UNKNOWN (404) */
export async function removeView(db: Database, name: string): Promise<void> {
  const { count } = await db.write.savedView.deleteMany({ where: { name: name.normalize("NFC").trim() } });
  if (count === 0) throw new AppError("VIEW_UNKNOWN", `there is no saved view ${name}`, { where: "name", status: 404 });
}

function invalid(message: string): AppError {
  return new AppError("VIEW_INVALID", message, { where: "name" });
}
