import "server-only";
import { z } from "zod";
import { newId } from "@/lib/base/ids";
import { InvalidInput } from "@/lib/base/invalid-input";
import { Refusal } from "@/lib/base/refusal";
import { readKeptFile } from "@/lib/files/store";
import { isComplete } from "@/lib/identity/identity";
import type { Caller } from "@/lib/ledger/caller";
import { perform } from "@/lib/ledger/perform";
import { Unanswered } from "@/lib/ledger/questions";
import { RefusedSteps } from "@/lib/ledger/refused-steps";
import { fillIn } from "@/lib/letter-texts/body";
import type { FinishedLetter, Letterhead } from "@/lib/letter-texts/finished-letter";
import type { LetterContent } from "@/lib/letter-texts/letter-content";
import { campaignIdentity, logoOf } from "@/lib/outreach/queries";
import { logSending } from "@/lib/sendings/acts";
import { notToBePutIn } from "@/lib/sendings/left-out";
import { type PreparedLetter, prepared } from "@/lib/sendings/prepare";
import { SendLetters } from "@/lib/sendings/schema";
import { letterPdfs } from "./letter-pdfs";

/** A letter that goes: composed anew from what is stored now, or as it was written by hand. */
type Going = {
  id: string;
  country: string;
  bodyId: string;
  contactId: string | null;
  content: LetterContent;
};

/**
 * Prints letters and puts them on the log, all or none. What was looked at is composed anew: where something speaks against a
 * letter that did not when it was looked at, nothing goes and the letter is named.
 * @throws InvalidInput with what is wrong at each letter, as `letters.PL`
 */
export async function sendLetters(
  caller: Caller,
  given: unknown,
): Promise<{ id: string; version: number; count: number }> {
  const parsed = SendLetters.safeParse(given);
  if (!parsed.success) throw new InvalidInput(parsed.error);
  const input = parsed.data;
  const { identity } = await campaignIdentity();
  if (!isComplete(identity)) throw new Refusal("identity-missing");
  const { letter, letters } = await prepared(input);
  if (letter.version !== input.letterVersion) throw new Refusal("letter-text-changed", "letterTextId");
  const problems = letters.flatMap((one) => problemsOf(one, input));
  if (problems.length > 0) throw wrong(problems);
  const going = letters.flatMap(({ country, bodyId, contactId, content }): Going[] => {
    if (!bodyId || !content) return [];
    const byHand = input.byHand[country];
    const { blocks } = byHand ? fillIn(byHand.blocks, {}) : content;
    const subject = byHand?.subject ?? content.subject;
    return [{ id: newId(), country, bodyId, contactId, content: { ...content, subject, blocks } }];
  });
  const logo = await logoBytes(await logoOf(identity));
  const printed = new Map(
    (await letterPdfs(going.map(({ id, content }) => finished(id, content, logo)))).map(({ id, bytes }) => [
      id,
      bytes,
    ]),
  );
  const anyway = new Set(input.anyway);
  try {
    return await perform(caller, logSending, {
      id: input.id,
      sending: {
        letterTextId: letter.id,
        letterVersion: letter.version,
        letterKind: letter.letterKind,
        waveId: input.waveId,
        packageId: input.packageId,
        channel: input.channel,
        sentOn: input.sentOn,
      },
      letters: going.map(({ id, country, bodyId, contactId, content }) => ({
        ...{ id, country, bodyId, contactId, content },
        ourReference: content.ourReference,
        pdf: printed.get(id),
        anyway: anyway.has(country) ? everyQuestion : [],
      })),
    });
  } catch (error) {
    if (!(error instanceof RefusedSteps)) throw error;
    throw wrong(
      error.steps.map(({ index, refusal }) => ({
        country: going[index]?.country ?? "",
        ...(refusal instanceof Unanswered
          ? { key: "letter-asks", values: { asked: (refusal.questions[0]?.key ?? "").replace("-", "") } }
          : { key: refusal.key, values: refusal.values }),
      })),
    );
  }
}

/** What may be asked of a letter that is logged. */
const everyQuestion = ["same-entry", "same-package", "contact-elsewhere", "term-over", "term-not-begun"];

type Problem = { country: string; key: string; values: Record<string, string | number> };

function problemsOf(one: PreparedLetter, { known, byHand }: SendLetters): Problem[] {
  const { country, reasons, missing } = one;
  const impossible = reasons.find((reason) => notToBePutIn.includes(reason));
  if (impossible) return [{ country, key: "letter-not-possible", values: { reason: impossible } }];
  const since = reasons.find((reason) => !known[country]?.includes(reason));
  if (since) return [{ country, key: "letter-since-looked", values: { reason: since } }];
  if (one.enclosed.isLost) return [{ country, key: "version-not-in-package", values: {} }];
  const [hole] = byHand[country] ? [] : missing;
  return hole ? [{ country, key: "letter-has-hole", values: { field: hole } }] : [];
}

const wrong = (problems: readonly Problem[]): InvalidInput =>
  new InvalidInput(
    new z.ZodError(
      problems.map(({ country, key, values }) => ({
        code: "custom" as const,
        path: ["letters", country],
        message: key,
        params: values,
        input: undefined,
      })),
    ),
  );

/** The campaign’s mark as it is printed; null where there is none. */
export async function logoBytes(
  logo: { sha256: string; mediaType: string } | null,
): Promise<Letterhead["logo"]> {
  const bytes = logo && (await readKeptFile(logo.sha256));
  if (!bytes || !logo) return null;
  return { mediaType: logo.mediaType as "image/png" | "image/jpeg", bytes };
}

/** A kept letter with its mark, as it is printed. */
export const finished = (id: string, content: LetterContent, logo: Letterhead["logo"]): FinishedLetter => ({
  ...content,
  id,
  letterhead: { ...content.letterhead, logo },
});
