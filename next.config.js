import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** Sent with every page; pages of the desk get a stricter policy, with a nonce, from proxy.ts. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), interest-cohort=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

// Public pages are sent without inline scripts (scripts/plain-html.mjs); with reload they keep the framework's.
const publicPolicy = [
  "default-src 'none'",
  `script-src 'self'${process.env.NODE_ENV === "development" ? " 'unsafe-inline' 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
].join("; ");

// First parts of addresses that are ours; anything else is unknown in every language.
const roots =
  "en|uk|crh|desk|signin|setup|embed|scripts|api|_next|healthz|readyz|robots\\.txt|sitemap\\.xml|icon\\.svg|feed\\.atom|calendar\\.ics";

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || ".next",
  typedRoutes: true,
  // `npm test` checks the types; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // scripts/start.mjs compresses, with Brotli where it is understood, and marks what it sends with an ETag.
  compress: false,
  generateEtags: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // forbidden(): a page that the role may not see answers 403.
  experimental: { authInterrupts: true, globalNotFound: true },
  serverExternalPackages: [
    "@electric-sql/pglite",
    "pglite-prisma-adapter",
    "@prisma/adapter-pg",
    "@prisma/schema-engine-wasm",
    "pg",
    "@node-rs/argon2",
    "@myriaddreamin/typst-ts-node-compiler",
  ],
  // A filtered timeline is made for each request, the whole one kept. Addresses that cannot be go to a page that is never stored: invented ones must not fill the cache on the disk.
  async rewrites() {
    return {
      beforeFiles: [
        ...["country", "kind", "year", "q", "page"].map((key) => ({
          source: "/:locale(en|uk|crh)/timeline",
          has: [{ type: "query", key }],
          destination: "/:locale/timeline/search",
        })),
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
      {
        source: "/:locale(en|uk|crh)/:path*",
        headers: [{ key: "Content-Security-Policy", value: `${publicPolicy}; frame-ancestors 'none'` }],
      },
      {
        source: "/:locale(en|uk|crh)",
        headers: [{ key: "Content-Security-Policy", value: `${publicPolicy}; frame-ancestors 'none'` }],
      },
    ];
  },
};

export default withNextIntl(config);
