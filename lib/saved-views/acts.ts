import "server-only";
import { Refusal } from "@/lib/base/refusal";
import { act, type Context } from "@/lib/ledger/act";
import { may } from "@/lib/ledger/rights";
import { currentAt, freeId, saved, type Written } from "@/lib/subject/saved";
import { EditView, RemoveView, SaveView } from "./schema";
import { viewSubject } from "./subjects";

/** Keeps a filter under a name. */
export const saveView = act("view:save", {
  right: "view:write",
  input: SaveView,
  looks: ({ id }) => [[viewSubject, [id]]],
  decide: async (input, { see, actor }) => {
    if (!actor.id) throw new Refusal("not-allowed");
    requireSharing(input.view, actor);
    const id = await freeId(see, viewSubject, input.id);
    return saved({ subject: viewSubject, id, expect: null, data: { ...input.view, ownerId: actor.id } });
  },
});

/** Gives a view another name or another filter, or shows it to everyone. */
export const editView = act("view:edit", {
  right: "view:write",
  input: EditView,
  looks: ({ id }) => [[viewSubject, [id]]],
  decide: async (input, context) => {
    await requireOwn(context, input);
    requireSharing(input.view, context.actor);
    return saved({ subject: viewSubject, id: input.id, expect: input.version, data: input.view });
  },
});

/** Takes a view away; its versions stay. */
export const removeView = act("view:remove", {
  right: "view:write",
  input: RemoveView,
  looks: ({ id }) => [[viewSubject, [id]]],
  decide: async (input, context) => {
    await requireOwn(context, input);
    return saved({
      subject: viewSubject,
      id: input.id,
      expect: input.version,
      data: { removedAt: context.now },
    });
  },
});

/** Whoever only reads keeps views for themselves. */
function requireSharing({ shared }: { shared: boolean }, { role }: Context["actor"]): void {
  if (shared && !may(role, "entry:write")) throw new Refusal("view-not-to-share", "shared");
}

/**
 * A view is its owner's; one that all staff see can be put in order by administrators, too.
 * @throws Refusal to anyone else, without a word on whose it is
 */
async function requireOwn({ see, actor }: Context, at: Written): Promise<void> {
  const current = await currentAt(see, viewSubject, at);
  const isTheirs =
    current.ownerId === actor.id || (current.shared === true && may(actor.role, "setting:manage"));
  if (!isTheirs || current.removedAt) throw new Refusal("not-found");
}
