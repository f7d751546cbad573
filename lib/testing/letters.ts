import type { FilledBlock } from "@/lib/letter-texts/body";
import type { FinishedLetter } from "@/lib/letter-texts/finished-letter";

/** Letters for tests and measurements of what is printed. */

export const paragraph = (text: string): FilledBlock => ({ is: "paragraph", runs: [{ text }] });

const letterhead = {
  name: "Crimean Tatar Resource Center",
  lines: ["16 Example Street, 01001 Kyiv, Ukraine", "office@center.example", "https://center.example"],
  logo: null,
};

/** A short letter in English, or what is changed of it. */
export const finishedLetter = (also: Partial<FinishedLetter> = {}): FinishedLetter => ({
  id: "letter-pl",
  language: "en",
  letterhead,
  placeAndDate: "Kyiv, 28 November 2026",
  ourReference: "01/12",
  theirReference: "KPS-123/2025",
  addressee: {
    label: "PL Sejm",
    nameLines: ["Marshal of the Sejm", "Sejm Rzeczypospolitej Polskiej"],
    addressLines: ["ul. Wiejska 4/6/8", "00-902 Warszawa", "POLAND"],
    email: "office@sejm.example",
  },
  subject: "Recognition of the deportation of the Crimean Tatar people as genocide",
  blocks: [
    paragraph("Dear Marshal,"),
    paragraph(
      "In May 1944 the Soviet authorities deported the whole Crimean Tatar people from their homeland. Within the first years nearly half of those deported died.",
    ),
    paragraph("We ask the Sejm to recognise this crime as genocide, as eight parliaments have done."),
    paragraph("Yours sincerely"),
  ],
  signatory: { name: "Head of the board", office: "Crimean Tatar Resource Center" },
  enclosures: ["Appeal to parliaments", "Legal qualification"],
  ...also,
});

const texts: Readonly<
  Record<string, { subject: string; salutation: string; text: string; closing: string }>
> = {
  pl: {
    subject: "Uznanie deportacji narodu krymskotatarskiego za ludobójstwo",
    salutation: "Szanowny Panie Marszałku,",
    text: "w maju 1944 roku władze sowieckie deportowały cały naród krymskotatarski z jego ojczyzny. W pierwszych latach zginęła niemal połowa deportowanych. Zażółć gęślą jaźń.",
    closing: "Z wyrazami szacunku",
  },
  de: {
    subject: "Anerkennung der Deportation des krimtatarischen Volkes als Völkermord",
    salutation: "Sehr geehrte Frau Präsidentin,",
    text: "im Mai 1944 deportierten die sowjetischen Behörden das gesamte krimtatarische Volk aus seiner Heimat. In den ersten Jahren kam fast die Hälfte der Deportierten um, größtenteils Frauen und Kinder.",
    closing: "Mit vorzüglicher Hochachtung",
  },
  el: {
    subject: "Αναγνώριση της εκτόπισης των Τατάρων της Κριμαίας ως γενοκτονίας",
    salutation: "Αξιότιμε κύριε Πρόεδρε,",
    text: "τον Μάιο του 1944 οι σοβιετικές αρχές εκτόπισαν ολόκληρο τον λαό των Τατάρων της Κριμαίας από την πατρίδα του. Τα πρώτα χρόνια πέθαναν σχεδόν οι μισοί από τους εκτοπισμένους.",
    closing: "Με τιμή",
  },
  uk: {
    subject: "Визнання депортації кримськотатарського народу геноцидом",
    salutation: "Шановний пане Голово!",
    text: "У травні 1944 року радянська влада депортувала весь кримськотатарський народ із його батьківщини. У перші роки загинула майже половина депортованих. Ґанок, їжак, об’єднання.",
    closing: "З повагою",
  },
  crh: {
    subject: "Qırımtatar halqınıñ sürgünligini soyqırım olaraq tanımaq aqqında",
    salutation: "Ürmetli Reis,",
    text: "1944 senesi mayıs ayında sovet akimiyeti bütün qırımtatar halqını öz vatanından sürgün etti. İlk yıllarda sürgün etilgenlerniñ deyerlik yarısı elâk oldı. Ğ ğ ı ñ ş ç ö ü â.",
    closing: "Ürmetnen",
  },
  ka: {
    subject: "ყირიმელი თათრების დეპორტაციის გენოციდად აღიარება",
    salutation: "პატივცემულო თავმჯდომარევ,",
    text: "1944 წლის მაისში საბჭოთა ხელისუფლებამ მთელი ყირიმელი თათარი ხალხი სამშობლოდან გაასახლა.",
    closing: "პატივისცემით",
  },
  ja: {
    subject: "クリミア・タタール人の強制移住をジェノサイドとして認定すること",
    salutation: "衆議院議長殿",
    text: "1944年5月、ソビエト当局はクリミア・タタール人全体を故郷から強制移住させました。",
    closing: "敬具",
  },
  lt: {
    subject: "Krymo totorių tautos deportacijos pripažinimas genocidu",
    salutation: "Gerbiamas Pirmininke,",
    text: "1944 m. gegužę sovietų valdžia ištrėmė visą Krymo totorių tautą iš jos tėvynės. Įžvalgūs žmonės šito neužmirš: ąčęėįšųūž.",
    closing: "Pagarbiai",
  },
};
export const letterLanguages = Object.keys(texts);

/** A letter in one of {@link letterLanguages}, with a heading, lists, looks and a link. */
export function letterIn(language: string, also: Partial<FinishedLetter> = {}): FinishedLetter {
  const words = texts[language];
  if (!words) throw new Error(`no letter in ${language}`);
  return finishedLetter({
    id: `letter-${language}`,
    language,
    subject: words.subject,
    blocks: [
      paragraph(words.salutation),
      paragraph(words.text),
      { is: "heading", runs: [{ text: words.subject }] },
      {
        is: "list",
        ordered: true,
        items: [
          [{ text: words.text }],
          [{ text: words.subject, bold: true }, { text: " · " }, { text: words.subject, italic: true }],
        ],
      },
      {
        is: "paragraph",
        runs: [
          { text: `${words.text} ` },
          { text: "https://record.example/1944", href: "https://record.example/1944" },
        ],
      },
      { is: "list", ordered: false, items: [[{ text: "1944" }], [{ text: "2015" }]] },
      paragraph(words.closing),
    ],
    enclosures: [words.subject, words.closing],
    ...also,
  });
}

/** So many letters, each to another addressee and in another language than the one before. */
export const manyLetters = (count: number, also: (index: number) => Partial<FinishedLetter> = () => ({})) =>
  Array.from({ length: count }, (_, index) =>
    letterIn(letterLanguages[index % letterLanguages.length] ?? "uk", {
      id: `letter-${index}`,
      ourReference: `01/${index + 1}`,
      ...also(index),
    }),
  );
