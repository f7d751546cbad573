import "server-only";
import { SetVisibility } from "@/lib/fields/fields";
import { act } from "@/lib/ledger/act";
import type { Right } from "@/lib/ledger/rights";
import { saved } from "@/lib/subject/saved";
import type { Subject } from "@/lib/subject/subject";

/** The act that makes something of a kind public, or internal again. */
export const visibilityAct = <const Name extends string>(name: Name, right: Right, subject: Subject) =>
  act(name, {
    right,
    input: SetVisibility,
    decide: async ({ id, version, visibility }) =>
      saved({
        subject,
        id,
        expect: version,
        act: `${subject.type}:${visibility === "public" ? "publish" : "unpublish"}`,
        data: { visibility },
      }),
  });
