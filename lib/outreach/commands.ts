import "server-only";
import { command } from "@/lib/command";
import { newId } from "@/lib/ids";
import { Refusal } from "@/lib/refusal";
import { AddWave, EditWave } from "./schema";

/** Opens a round of sending. It may be planned for a day to come. */
export const addWave = command("wave:write", AddWave, async (input, { tx }) => {
  const id = input.id ?? newId();
  if ((await tx.wave.count({ where: { id } })) > 0) throw new Refusal("id-taken", "id");
  return {
    changes: [{ type: "wave", id, expect: null, act: "wave:add", data: input.wave }],
    value: { id, version: 1 },
  };
});

/** Saves a wave's name and date anew. */
export const editWave = command("wave:write", EditWave, async (input) => ({
  changes: [{ type: "wave", id: input.id, expect: input.version, act: "wave:edit", data: input.wave }],
  value: { id: input.id, version: input.version + 1 },
}));
