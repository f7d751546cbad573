import type { MetadataRoute } from "next";
import { messages } from "@/lib/i18n/messages";

/** What a phone shows of the record when someone puts it on its first screen. */
export default function manifest(): MetadataRoute.Manifest {
  const { common, record } = messages.en;
  return {
    name: common.siteName,
    short_name: "Sürgünlik",
    description: record.tagline,
    lang: "en",
    start_url: "/",
    display: "browser",
    background_color: "#fbfaf6",
    theme_color: "#0b4f8a",
    icons: [
      { src: "/icon.svg", type: "image/svg+xml", sizes: "any" },
      { src: "/apple-icon.png", type: "image/png", sizes: "180x180" },
    ],
  };
}
