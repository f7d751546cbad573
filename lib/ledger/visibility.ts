import "server-only";
import { SetVisibility } from "@/lib/fields/fields";
import { saved, type Written } from "@/lib/subject/saved";
import type { Subject } from "@/lib/subject/subject";
import { type Act, act } from "./act";
import type { Right } from "./rights";

/** The act that makes something of a kind public, or internal again. */
export const visibilityAct = (name: string, right: Right, subject: Subject): Act<SetVisibility, Written> =>
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
