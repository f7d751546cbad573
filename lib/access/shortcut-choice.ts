"use server";

import { revalidatePath } from "next/cache";
import { cookies, headers } from "next/headers";
import { settings } from "@/lib/settings/settings";
import { requireSameOrigin } from "./origin";
import { shortcutsCookie } from "./shortcuts-cookie";

/** Switches the single keys of the desk on or off, for this browser. It changes nothing on the record. */
export async function chooseShortcuts(form: FormData): Promise<void> {
  requireSameOrigin(await headers());
  const choice = form.get("shortcuts");
  if (choice !== "on" && choice !== "off") return;
  (await cookies()).set(shortcutsCookie, choice, {
    path: "/",
    maxAge: 365 * 86_400,
    sameSite: "lax",
    httpOnly: true,
    secure: settings().appUrl.startsWith("https:"),
  });
  // The head of every page goes by it.
  revalidatePath("/desk", "layout");
}
