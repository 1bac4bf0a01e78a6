import type { ReactElement } from "react";

type RenderToStaticMarkup = (element: ReactElement) => string;

/**
 * A chart as markup, outside any page. React's own renderer is fetched by Node and not by the bundler, which keeps it out of server code that makes
 * pages; charts use no hooks, so nothing of a page's rendering is touched.
 */
export function renderMarkup(element: ReactElement): string {
  const { createRequire } = process.getBuiltinModule("node:module");
  const require = createRequire(`${process.cwd()}/package.json`);
  const server = require("react-dom/server") as { renderToStaticMarkup: RenderToStaticMarkup };
  return server.renderToStaticMarkup(element);
}
