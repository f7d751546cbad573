import type { findSending } from "@/lib/sendings/queries";

type Sending = NonNullable<Awaited<ReturnType<typeof findSending>>>;

/** What is made of a sending for the post, for mail programs and for the register. */
export function SendingFiles(_: { sending: Sending }) {
  return null;
}
