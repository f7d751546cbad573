import { z } from "zod";
import { id, optionalId, optionalText, requiredText, version } from "@/lib/fields/fields";

/** What is proposed: an act by its name and its input, which the act's own schema checks. */
export const MakeProposal = z.strictObject({
  id: optionalId,
  act: z.string("required").max(64, "not-valid"),
  input: z.record(z.string(), z.json(), "not-valid"),
  reason: optionalText(1000),
});
export const ConfirmProposal = z.strictObject({ id, version });
export const DeclineProposal = z.strictObject({ id, version, reason: requiredText(1000) });
export const WithdrawProposal = z.strictObject({ id, version });
