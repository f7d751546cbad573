"use server";

import {
  addPerson,
  changeOwnPassword,
  claimSetup,
  disablePerson,
  enablePerson,
  endOwnSession,
  setPassword,
  setRole,
} from "./commands";
import { answered, type FormAnswer, runAction } from "./form-action";
import { currentActor } from "./session";

type Written = { id: string; version: number };

export async function addPersonAction(input: unknown): Promise<FormAnswer<Written>> {
  return runAction(addPerson, input);
}

export async function setRoleAction(input: unknown): Promise<FormAnswer<Written>> {
  return runAction(setRole, input);
}

export async function disablePersonAction(input: unknown): Promise<FormAnswer<Written>> {
  return runAction(disablePerson, input);
}

export async function enablePersonAction(input: unknown): Promise<FormAnswer<Written>> {
  return runAction(enablePerson, input);
}

export async function setPasswordAction(input: unknown): Promise<FormAnswer<Written>> {
  return runAction(setPassword, input);
}

export async function changeOwnPasswordAction(input: unknown): Promise<FormAnswer<Written>> {
  // Which session goes on is not for the form to say.
  const keepSession = (await currentActor())?.sessionId;
  return runAction(changeOwnPassword, typeof input === "object" ? { ...input, keepSession } : input);
}

export async function endOwnSessionAction(input: unknown): Promise<FormAnswer<null>> {
  return runAction(endOwnSession, input);
}

/** Nobody is signed in yet: the one-time code is the right to do it. */
export async function claimSetupAction(input: unknown): Promise<FormAnswer<Written>> {
  return answered(() => claimSetup({ system: "setup" }, input));
}
