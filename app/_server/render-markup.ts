import type { ReactNode } from "react";

type RenderToStaticMarkup = (element: ReactNode) => string;

/**
 * A chart or a table as markup, outside the rendering of its page. React's own renderer is fetched by Node
 * and not by the bundler, which keeps it out of server code that makes pages; charts and tables use no hooks,
 * so nothing of a page's rendering is touched.
 */
export function renderMarkup(element: ReactNode): string {
  const { createRequire } = process.getBuiltinModule("node:module");
  const require = createRequire(`${process.cwd()}/package.json`);
  const server = require("react-dom/server") as { renderToStaticMarkup: RenderToStaticMarkup };
  return server.renderToStaticMarkup(element);
}
