import { fileOfLetter, type Performer } from "./acts";
import { type Story, secret } from "./story";

const kinds = ["package", "reminder", "answer", "thanks", "other"] as const;
const channels = ["email", "post", "courier", "embassy", "handed_over", "online_form"] as const;
const pdf = (name: string) => Buffer.from(`%PDF-1.7\n% ${name}\n%%EOF\n`);

/** Letters of the campaign and what went out by them: never public. */
export async function makeLetters(story: Story, editor: Performer, administrator: Performer): Promise<void> {
  story.day("2026-10-05");
  await story.perform("setting:identity", administrator, {
    version: 0,
    identity: {
      name: { en: "The campaign" },
      address: { en: secret("address of the campaign") },
      place: { en: "Kyiv" },
      email: "office@campaign.example",
      signatory: { en: secret("who signs") },
      signatoryOffice: { en: secret("office of who signs") },
    },
  });
  await story.perform("setting:first-weeks", administrator, {
    version: 0,
    firstWeeks: { later: ["register"], backupsSince: "2026-10-05", away: false },
  });
  for (const letterKind of kinds)
    await story.perform("letter:add", editor, {
      id: `letter-${letterKind}`,
      letterText: {
        name: secret(`letter ${letterKind}`),
        letterKind,
        texts: [
          {
            language: "en",
            subject: secret("subject of a letter"),
            body: [{ is: "paragraph", runs: [{ text: secret("text of a letter") }, { field: "body" }] }],
          },
        ],
      },
    });
  await story.perform("letter:archive", editor, { id: "letter-other", version: 1, archived: true });

  for (const [index, channel] of [...channels, null].entries()) {
    const letterKind = kinds[index % kinds.length] ?? "package";
    const id = `sent-together-${index}`;
    await story.perform("sending:log", editor, {
      id: `sending-${index}`,
      sending: {
        letterTextId: channel ? `letter-${letterKind}` : null,
        letterVersion: channel ? 1 : null,
        letterKind,
        waveId: index === 0 ? "wave-2025" : null,
        packageId: index === 0 ? "package-private" : null,
        channel,
        sentOn: `2026-10-0${(index % 5) + 1}`,
      },
      letters: [
        {
          id,
          country: "MT",
          bodyId: "mt-parliament",
          contactId: null,
          ourReference: secret("reference of a sending"),
          content: {
            id,
            language: "en",
            letterhead: { name: "The campaign", lines: [] },
            placeAndDate: "Kyiv, 1 October 2026",
            ourReference: null,
            theirReference: null,
            addressee: {
              label: "MT",
              nameLines: [secret("addressee of a letter")],
              addressLines: [],
              email: null,
            },
            subject: secret("subject as sent"),
            blocks: [{ is: "paragraph", runs: [{ text: secret("text as sent") }] }],
            signatory: null,
            enclosures: [],
          },
          pdf: pdf(id),
          anyway: ["same-entry", "same-package"],
        },
      ],
    });
    story.name(`file-${id}`, await fileOfLetter(id));
  }
  await story.perform("sending:undo", editor, { id: "sending-5", version: 1 });
}
