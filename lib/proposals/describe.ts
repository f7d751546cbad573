import { countryName } from "@/lib/i18n/country-names";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { inputOf } from "@/lib/log/earlier-version";
import type { DeskRecord } from "@/lib/log/views";
import type { CountryCode } from "@/lib/standing/entry";
import { joined } from "@/lib/text/joined";
import { translator } from "@/lib/text/translator";
import { deskTitle } from "@/lib/wording/desk-title";
import { bodyLabel } from "@/lib/wording/names";
import type { ProposalView } from "./queries";

type Fields = Record<string, unknown>;
type Proposed = Pick<ProposalView, "act" | "input" | "subjectType" | "subjectId"> &
  Partial<Pick<ProposalView, "listed">>;
type Held = Pick<DeskRecord, "entry" | "bodies">;

/** The entry that is proposed, where it is a new one or an old one as it would be. */
const entryIn = ({ input }: Proposed): Fields | null => (input.entry as Fields | undefined) ?? null;

/** The countries that a proposal is about. */
export function countriesOf(proposal: Proposed, record: Held): CountryCode[] {
  const { input, subjectType, subjectId } = proposal;
  const proposed = (entryIn(proposal)?.countries ?? []) as CountryCode[];
  if (subjectType === "entry")
    return [...new Set([...(record.entry(subjectId)?.countries ?? []), ...proposed])];
  if (subjectType === "body") return [record.bodies.get(subjectId)?.countryCode ?? []].flat();
  const listed = proposal.listed ?? (input.listing as Fields | undefined)?.countryCode;
  return typeof listed === "string" ? [listed] : [];
}

/** What is proposed, in a few words: the act, and what it would be done to. */
export function proposalText(proposal: Proposed, record: Held, locale: Locale): string {
  const t = translator(locale, "proposals");
  return t("acts.named", {
    act: t(`acts.${proposal.act.replace(":", "_")}`),
    what: subjectText(proposal, record, locale),
  });
}

function subjectText(proposal: Proposed, record: Held, locale: Locale): string {
  const { subjectType, subjectId } = proposal;
  const countries = countriesOf(proposal, record).map((code) => countryName(code, locale));
  if (subjectType === "body") {
    const body = record.bodies.get(subjectId);
    return body ? bodyLabel(body, locale) : subjectId;
  }
  if (subjectType !== "entry") return countries.join(", ");
  const entry = record.entry(subjectId);
  if (entry) return joined([deskTitle(entry, record, locale), formatDate(entry.occurredOn, locale)], ", ");
  const { kind, step, occurredOn } = entryIn(proposal) ?? {};
  const labels = translator(locale, "labels");
  return joined(
    [
      labels(typeof step === "string" ? `step.${step}` : `kind.${kind}`),
      countries.join(", "),
      typeof occurredOn === "string" ? formatDate(occurredOn, locale) : null,
    ],
    ", ",
  );
}

/** The two states of an entry that a proposal is between; null where it only shows or hides what is there. */
export function statesOf(
  proposal: Proposed,
  versions: readonly { number: number; snapshot: Fields }[],
): { before: Fields; after: Fields } | null {
  const restored = versions.find(({ number }) => number === proposal.input.number)?.snapshot;
  const proposed = restored ? inputOf(restored) : entryIn(proposal);
  if (!proposed) return null;
  const current = versions[0]?.snapshot;
  return { before: current ? plain(inputOf(current)) : {}, after: plain(proposed) };
}

/** As versions are kept: nothing empty, and what is pointed at by its id. */
function plain(fields: Fields): Fields {
  const ids = (value: unknown) =>
    Array.isArray(value) ? value.map((one) => (one as { id?: string; title?: string })?.id ?? one) : value;
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, withoutEmpty(ids(value))] as const)
      .filter(([, value]) => value !== undefined),
  );
}

function withoutEmpty(value: unknown): unknown {
  if (value === null || value === "" || value === undefined) return undefined;
  if (Array.isArray(value)) return value.length > 0 ? value : undefined;
  if (typeof value !== "object") return value;
  const full = Object.entries(value).filter(([, one]) => one !== null && one !== "");
  return full.length > 0 ? Object.fromEntries(full) : undefined;
}
