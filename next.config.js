import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** Sent with every page; pages of the desk get a stricter policy, with a nonce, from proxy.ts. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), interest-cohort=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

// Public pages are cached HTML, where a nonce cannot serve; what can be closed without one is closed.
const publicPolicy = [
  "default-src 'none'",
  // React asks for eval in development only.
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
].join("; ");

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR || ".next",
  typedRoutes: true,
  // `npm test` checks the types; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
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
