import { standingOf } from "@/lib/standing/standing";
import { bodiesToAsk } from "../bodies-to-ask";
import { listed, text } from "../cells";
import type { Section } from "../report";
import { nextDateFor } from "../silences";
import { column, tableOf } from "../table";
import { dateWords, type Wording } from "../words";

/** What to ask of a country, and of whom; for the campaign itself also what is due next. */
export function askSection(wording: Wording): Section {
  const { t, figures, subject } = wording;
  const standing = standingOf(figures.standings, subject.country);
  const isDone = standing.class === "recognised" && !standing.oneChamber;
  const bodies = isDone ? [] : bodiesToAsk(standing, wording);
  const next = nextDateFor(figures.audience, standing.conversation);
  const rows = [
    { what: t("brief.toAsk"), cell: [text(t(isDone ? "sheet.thanksText" : "sheet.asksText"))] },
    {
      what: t("brief.now"),
      cell: [text(t(`brief.do.${standing.oneChamber ? "one_chamber" : standing.class}`))],
    },
    ...(bodies.length > 0 ? [{ what: t("brief.ofWhom"), cell: listed(bodies) }] : []),
    ...(figures.audience === "internal"
      ? [
          {
            what: t("brief.next"),
            cell: [
              text(
                next
                  ? t("brief.nextOn", { date: dateWords(next, wording) })
                  : t(`brief.nextStep.${nextStep(standing.conversation.conversation)}`),
              ),
            ],
          },
        ]
      : []),
  ];
  return {
    id: "ask",
    heading: t("brief.ask"),
    lead: [],
    tables: [
      tableOf({ caption: t("brief.askCaption") }, rows, [
        column(t("about.item"), 3, ({ what }) => [text(what)]),
        column(t("about.value"), 11, ({ cell }) => cell),
      ]),
    ],
  };
}

/** What is ours to do where no date says it. */
function nextStep(conversation: string): "write" | "resend" | "answer" | "confirm" | "none" {
  if (conversation === "not_contacted" || conversation === "drafted") return "write";
  if (conversation === "delivery_failed") return "resend";
  if (conversation === "ball_with_us") return "answer";
  if (conversation === "letter_reported" || conversation === "letter_assumed") return "confirm";
  return "none";
}
