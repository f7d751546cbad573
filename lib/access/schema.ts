import { z } from "zod";
import { Role } from "@/lib/db/generated/enums";
import { id, optionalLine, version } from "@/lib/fields";
import { isGuessable, longestPassword, normalPassword, shortestPassword } from "./password-rules";

/** An address someone signs in with: case and composition do not matter. */
export const emailAddress = z
  .string("required")
  .max(254, "too-long")
  .transform((text) => text.normalize("NFKC").trim().toLowerCase())
  .refine((text) => text !== "", "required")
  .refine((text) => text === "" || z.email().safeParse(text).success, "email");

const newPassword = z
  .string("required")
  .refine((text) => text !== "", "required")
  .refine((text) => text === "" || normalPassword(text).length >= shortestPassword, "password-too-short")
  .refine((text) => text.length <= longestPassword, "password-too-long")
  .refine(
    (text) => text.length < shortestPassword || text.length > longestPassword || !isGuessable(text),
    "password-guessable",
  );

const role = z.enum(Role, "required");

export const SignIn = z.strictObject({
  email: emailAddress,
  password: z.string("required").min(1, "required"),
});
export type SignIn = z.infer<typeof SignIn>;

export const AddPerson = z.strictObject({
  email: emailAddress,
  name: optionalLine(200),
  role,
  password: newPassword,
});
export type AddPerson = z.infer<typeof AddPerson>;

export const SetRole = z.strictObject({ id, version, role });
export const ChangePerson = z.strictObject({ id, version });
export const SetPassword = z.strictObject({ id, version, password: newPassword });

export const ChangeOwnPassword = z.strictObject({
  current: z.string("required").min(1, "required").max(longestPassword, "password-too-long"),
  password: newPassword,
  /** The session that goes on; the others end. The server adds it. */
  keepSession: z.string().max(64).nullish(),
});

export const EndOwnSession = z.strictObject({ sessionId: z.string("required").min(1, "required").max(64) });

export const FirstAdministrator = z.strictObject({
  email: emailAddress,
  name: optionalLine(200),
  /** The operator's own setting: long enough, otherwise theirs to choose. */
  password: z
    .string("required")
    .min(shortestPassword, "password-too-short")
    .max(longestPassword, "password-too-long"),
});

export const ClaimSetup = z.strictObject({
  code: z.string("required").min(1, "required").max(100),
  email: emailAddress,
  name: optionalLine(200),
  password: newPassword,
});
