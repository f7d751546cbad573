import { z } from "zod";
import { edtf, id, optionalId, requiredLocalText, version } from "@/lib/fields";

/** One round of sending. */
export const WaveInput = z.strictObject({ name: requiredLocalText(100), startedOn: edtf });
export type WaveInput = z.infer<typeof WaveInput>;
export const AddWave = z.strictObject({ id: optionalId, wave: WaveInput });
export const EditWave = z.strictObject({ id, version, wave: WaveInput });
