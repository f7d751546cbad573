import "server-only";

/**
 * Makes every cached public page new at its next request. Figures, map and lists appear on nearly all of them,
 * so all are refreshed rather than guessing which. Outside the web server there is nothing to refresh.
 */
export async function refreshPublicPages(): Promise<void> {
  if (!process.env.NEXT_RUNTIME) return;
  const { revalidatePath } = await import("next/cache");
  revalidatePath("/", "layout");
}
