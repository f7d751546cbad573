import "server-only";
import { SetArchived } from "@/lib/fields/fields";
import { act } from "@/lib/ledger/act";
import type { Right } from "@/lib/ledger/rights";
import { saved } from "@/lib/subject/saved";
import type { Subject } from "@/lib/subject/subject";

/** The act that leaves something of a kind out of lists and choices, or brings it back. What names it still shows it. */
export const archiveAct = <const Name extends string>(name: Name, right: Right, subject: Subject) =>
  act(name, {
    right,
    input: SetArchived,
    decide: async ({ id, version, archived }, { now }) =>
      saved({
        subject,
        id,
        expect: version,
        ...(archived ? {} : { act: name.replace(":", ":un") }),
        data: { archivedAt: archived ? now : null },
      }),
  });
