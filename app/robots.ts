import type { MetadataRoute } from "next";
import { settings } from "@/lib/settings";

export const dynamic = "force-dynamic";

const closed = ["/desk", "/signin", "/setup", "/api/auth", "/api/desk"];

/** The record is for everyone; the desk and the thousands of as-of pages are not for crawlers. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: [...closed, "/*/as-of/", "/*/changes/", "/*/embed/"],
    },
    sitemap: `${settings().appUrl}/sitemap.xml`,
  };
}
