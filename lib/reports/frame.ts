import type { ReportFrame } from "@/lib/kept-reports/fields";
import type { Section } from "./report";
import type { Naming } from "./words";

/** Who runs the campaign, as it stands on a report. */
export type Publisher = {
  /** Name, then the lines of the address. */
  letterhead: string[];
  signatory: string;
  signatoryOffice: string;
};

/** What staff wrote around the figures, and who signs it. */
export type Framing = { frame: ReportFrame; publisher: Publisher };

const paragraphs = (text: string | null): string[] =>
  (text ?? "")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

const section = (id: "introduction" | "conclusion", lead: string[], t: Naming["t"]): Section[] =>
  lead.length > 0 ? [{ id, heading: t(`frame.${id}`), lead, tables: [] }] : [];

/** To whom the report goes, and what is said before its figures. */
export const introductionOf = ({ frame }: Framing, t: Naming["t"]): Section[] =>
  section(
    "introduction",
    [
      ...(frame.recipient ? [t("frame.to", { recipient: frame.recipient })] : []),
      ...paragraphs(frame.introduction),
    ],
    t,
  );

/** What is said after its figures, and who signs. */
export const conclusionOf = ({ frame, publisher }: Framing, t: Naming["t"]): Section[] =>
  section(
    "conclusion",
    [
      ...paragraphs(frame.conclusion),
      ...(frame.signed ? [publisher.signatory, publisher.signatoryOffice].filter(Boolean) : []),
    ],
    t,
  );
