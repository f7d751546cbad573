import type { Metadata } from "next";
import { UnknownAddress } from "@/components/public/unknown-address";
import { messages } from "@/lib/i18n/messages";
import "./globals.css";

export const metadata: Metadata = { title: messages.en.common.notFound, robots: { index: false } };

export default function GlobalNotFound() {
  return (
    <html lang="en">
      <body>
        <UnknownAddress />
      </body>
    </html>
  );
}
