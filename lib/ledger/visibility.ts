import "server-only";
import { SetVisibility } from "@/lib/fields/fields";
import type { Subject } from "@/lib/subject/subject";
import { type Act, act } from "./act";
import type { Right } from "./rights";

type Written = { id: string; version: number };

/** The act that makes something of a kind public, or internal again. */
export const visibilityAct = (name: string, right: Right, subject: Subject): Act<SetVisibility, Written> =>
  act(name, {
    right,
    input: SetVisibility,
    decide: async ({ id, version, visibility }) => {
      const act = `${subject.type}:${visibility === "public" ? "publish" : "unpublish"}`;
      return {
        changes: [{ subject, id, expect: version, act, data: { visibility } }],
        value: { id, version: version + 1 },
      };
    },
  });
