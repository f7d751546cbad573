import createNextIntlPlugin from "next-intl/plugin";
import { lateScriptSource } from "./lib/base/late-script.mjs";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** Sent with every answer; pages of the desk get a stricter policy, with a nonce, from proxy.ts. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), interest-cohort=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

// Public pages are sent with one line of script (server/plain-html.ts), with reload as in production.
const publicPolicy = [
  "default-src 'none'",
  `script-src 'self' ${lateScriptSource}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
].join("; ");

// Public pages that people type without a language.
const sections = "countries|timeline|methodology|package|data|as-of|changes|entries|report-error";

// First parts of addresses that are ours; anything else is unknown in every language.
const roots =
  "en|uk|crh|to-language|copies|logo|desk|signin|setup|password|calendar|embed|scripts|api|_next|healthz|readyz|robots\\.txt|sitemap\\.xml|security\\.txt|icon\\.svg|favicon\\.ico|apple-icon\\.png|manifest\\.webmanifest|feed\\.atom|calendar\\.ics";

// Documents for other sites' frames run nothing and ask for nothing but their style and letters.
const framePolicy = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

const policy = (...parts) => ({ key: "Content-Security-Policy", value: parts.join("; ") });

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || ".next",
  typedRoutes: true,
  // `npm test` checks the types; a start need not do it again. With a folder of its own for the build, the framework would
  // write that into tsconfig.json; it leaves alone one that extends another.
  typescript: {
    ignoreBuildErrors: true,
    tsconfigPath: process.env.NEXT_DIST_DIR ? "e2e/tsconfig.json" : "tsconfig.json",
  },
  poweredByHeader: false,
  // server/ compresses, with Brotli where it is understood, and marks what it sends with an ETag.
  compress: false,
  generateEtags: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // forbidden(): a page that the role may not see answers 403.
  // Public pages are kept by what stands before the framework, with the revision that they were made from. The framework
  // keeps none: neither in memory nor on the disk, where they would outlive the database.
  cacheMaxMemorySize: 0,
  experimental: { authInterrupts: true, globalNotFound: true, isrFlushToDisk: false },
  // Every reader is one that cannot wait for what a page's head says to come later, by script.
  htmlLimitedBots: /.*/,
  serverExternalPackages: [
    "@electric-sql/pglite",
    "pglite-prisma-adapter",
    "@prisma/adapter-pg",
    "pg",
    "@node-rs/argon2",
    "@myriaddreamin/typst-ts-node-compiler",
  ],
  // A filtered timeline is a page of its own. The language of a frame comes into its path, since a layout knows no query;
  // without one it is English. Addresses that cannot be go to a page that says so at once.
  async rewrites() {
    return {
      beforeFiles: [
        { source: "/.well-known/security.txt", destination: "/security.txt" },
        {
          source: "/embed/:frame(map|count)",
          has: [{ type: "query", key: "lang", value: "(?<lang>en|uk|crh)" }],
          destination: "/embed/:lang/:frame",
        },
        { source: "/embed/:frame(map|count)", destination: "/embed/en/:frame" },
        ...["country", "kind", "year", "q", "page"].map((key) => ({
          source: "/:locale(en|uk|crh)/timeline",
          has: [{ type: "query", key }],
          destination: "/:locale/timeline/search",
        })),
        { source: `/:section(${sections})/:rest*`, destination: "/to-language/:section/:rest*" },
        { source: `/:path((?!(?:${roots})(?:/|$)).+)`, destination: "/unknown/address" },
        { source: "/:locale(en|uk|crh)/countries/:iso((?![A-Z]{2}$)[^/]+)", destination: "/:locale/unknown" },
        {
          source: "/:locale(en|uk|crh)/timeline/:page((?!(?:[1-9]\\d{0,3}|search)$)[^/]+)",
          destination: "/:locale/unknown",
        },
      ],
    };
  },
  async headers() {
    return [
      { source: "/:path*", headers: everywhere },
      // Kept files and reports have a policy of their own, which runs nothing at all.
      {
        source: "/((?!api/desk/|copies/|logo/).*)",
        headers: [policy(publicPolicy, "frame-ancestors 'none'")],
      },
      // Only here frames are shown, and only our own.
      {
        source: "/:locale(en|uk|crh)/embed/:rest*",
        headers: [policy(publicPolicy, "frame-src 'self'", "frame-ancestors 'none'")],
      },
      // Only these may stand in frames, of any site.
      {
        source: "/embed/:frame(map|count)",
        headers: [
          policy(framePolicy, "frame-ancestors *"),
          { key: "Cross-Origin-Resource-Policy", value: "cross-origin" },
        ],
      },
    ];
  },
};

export default withNextIntl(config);
