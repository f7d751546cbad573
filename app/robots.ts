import type { MetadataRoute } from "next";
import { settings } from "@/lib/settings/settings";

export const dynamic = "force-dynamic";

const closed = ["/desk", "/signin", "/setup", "/password", "/api/auth", "/api/desk"];

/**
 * The record is for everyone; the desk is not for crawlers. The thousands of as-of pages say themselves that they are not
 * to be listed: who asks for the picture of one that was passed on must be able to read that page.
 */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: [...closed, "/*/changes/", "/*/embed/"],
    },
    sitemap: `${settings().appUrl}/sitemap.xml`,
  };
}
