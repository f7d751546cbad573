import { Refusal } from "@/lib/base/refusal";
import { AddressChannel } from "@/lib/db/generated/enums";
import { optionalLanguage } from "@/lib/fields/language";
import { inOrderOfUse } from "@/lib/parliaments/addresses";
import { type Address, correspondence } from "@/lib/parliaments/fields";
import { type Content, canonical, choiceFacet, dateFacet, type Facet, first, plainFacet } from "./facet";

/** How someone is written to, as columns: one for each kind of address, several addresses in a cell or in several columns. */

const also: Record<AddressChannel, string> = {
  email:
    "e-mail, email, mail, e mail, email address, e-mail address, emails, ел пошта, ел. пошта, електронна пошта, електронна адреса, емейл, имейл, пошта, e-posta, elektron poçta, courriel, correo, correo electrónico, adres e-mail, e-mailová adresa",
  post: "address, postal address, mailing address, street address, post, адреса, поштова адреса, adres, anschrift, adresse, dirección, indirizzo, adresa, poçta adresi",
  online_form: "contact form, web form, form, форма, форма на сайті, веб-форма",
  phone:
    "phone, tel, tel., telephone, phone number, telephone number, mobile, mobile phone, тел, тел., телефон, телефони, моб, мобільний, telefon, téléphone, teléfono, telefono",
  embassy: "embassy, through embassy, посольство, через посольство, elçilik",
};

/** Several e-mail addresses and numbers stand in one cell, parted by whatever people part them by; a postal address has commas of its own. */
function split(channel: AddressChannel, text: string): string[] {
  if (text === "") return [];
  const mark =
    channel === "post" || channel === "embassy"
      ? /\s*[;|]\s*|\n\s*\n/
      : channel === "phone"
        ? /[;,|\n]/
        : /[;,|\s]+/;
  const parts = text.split(mark).map((part) => part.trim());
  // "Office <office@parliament.example>" and mailto: links.
  const bare =
    channel === "email" ? parts.map((part) => part.replace(/^mailto:/i, "").replace(/^<|>$/g, "")) : parts;
  if (channel !== "email") return [...new Set(bare.filter(Boolean))];
  // What holds no address at all is one thing that is wrong, not a word each.
  return bare.some((part) => part.includes("@"))
    ? [...new Set(bare.filter((part) => part.includes("@")))]
    : [text];
}

const addressesOf = (content: Content): Address[] => [...((content.addresses ?? []) as Address[])];

const channelFacet = (channel: AddressChannel): Facet => ({
  key: channel,
  columns: [{ key: channel, label: `labels.addressChannel.${channel}`, also: also[channel], many: true }],
  fields: ["addresses"],
  read: (values) => {
    const all = (values[channel] ?? []).flatMap((text) => split(channel, text));
    return all.length > 0 ? [...new Set(all)] : null;
  },
  get: (content) => {
    const own = inOrderOfUse(addressesOf(content).filter((one) => one.channel === channel));
    return own.length > 0 ? own.map(({ address }) => address) : null;
  },
  set: (content, value) => {
    const wanted = (value ?? []) as string[];
    const before = addressesOf(content);
    // What is known of an address beside itself stays with it.
    const own = wanted.map(
      (address) =>
        before.find((one) => one.channel === channel && one.address === address) ?? {
          ...{ channel, address, remark: null, preferred: false },
        },
    );
    const all = [...before.filter((one) => one.channel !== channel), ...own];
    content.addresses = all.length > 0 ? all : null;
    if (!all.some((one) => one.channel === content.preferredChannel)) content.preferredChannel = null;
  },
  show: (value) => ((value ?? []) as string[]).join("; "),
});

type Salutation = { language: string; text: string };

const salutations: Facet = {
  key: "salutations",
  columns: [
    {
      key: "salutations",
      label: "bodies.addresses.salutations",
      also: "salutation, form of address, звертання, anrede",
    },
  ],
  fields: ["salutations"],
  read: (values) => {
    const typed = first(values, "salutations");
    if (typed === "") return null;
    return typed.split(/\n|;\s*(?=[a-z]{2,3}(?:-\w+)?:)/).map((line): Salutation => {
      const [, tag, text] = /^\s*([a-z]{2,3}(?:-\w{2,8})?)\s*:\s*(.+)$/i.exec(line) ?? [];
      const language = tag ?? String(canonical(optionalLanguage, first(values, "language")) ?? "");
      if (!language) throw new Refusal("sheet-salutation", "salutations");
      return { language, text: (text ?? line).trim() };
    });
  },
  get: (content) => content.salutations ?? null,
  set: (content, value) => {
    content.salutations = value;
  },
  show: (value) =>
    ((value ?? []) as Salutation[]).map(({ language, text }) => `${language}: ${text}`).join("\n"),
};

const named = (key: string, label: string, words = "") => ({
  key,
  label: `bodies.addresses.${label}`,
  also: words,
});

/** The facets of how someone is written to. */
export const addressFacets: readonly Facet[] = [
  ...Object.values(AddressChannel).map(channelFacet),
  choiceFacet(
    correspondence.preferredChannel,
    "addressChannel",
    named("preferredChannel", "preferredChannel"),
  ),
  plainFacet(
    correspondence.language,
    named("language", "language", "language, мова, мова листування, til, sprache, langue"),
  ),
  salutations,
  dateFacet(correspondence.verifiedOn, named("verifiedOn", "verifiedOn", "checked on, verified, перевірено")),
  plainFacet(
    correspondence.verifiedFrom,
    named("verifiedFrom", "verifiedFrom", "source, джерело, source page"),
  ),
];
