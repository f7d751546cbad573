import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { act } from "@/lib/ledger/act";
import { currentAt, saved } from "@/lib/subject/saved";
import { SeeMention } from "./schema";
import { mentionSubject } from "./subjects";

/** Settles that one was named in a note: it was seen. */
export const seeMention = act("mention:seen", {
  right: "account:own",
  input: SeeMention,
  decide: async ({ id, version, seen }, { see, actor, now }) => {
    const current = await see(mentionSubject, id);
    // Whether there is one of somebody else is nobody's business.
    if (!current || current.userId !== actor.id) throw new Refusal("not-found");
    await currentAt(see, mentionSubject, { id, version });
    return saved({ subject: mentionSubject, id, expect: version, data: { seenAt: seen ? now : null } });
  },
});
