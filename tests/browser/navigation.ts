import type { Page } from "playwright-core";

/** Opens the menu that has the page, and goes there; as a reader does it. */
export async function toPage(page: Page, navigation: string, name: string): Promise<void> {
  const nav = page.getByRole("navigation", { name: navigation });
  const link = page.getByRole("link", { name, exact: true, includeHidden: true });
  await nav.locator("details").filter({ has: link }).locator("summary").click();
  await nav.getByRole("link", { name, exact: true }).click();
}
