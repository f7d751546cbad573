/**
 * The few words that a letter has beside what was written for it, in the languages of the parliaments that are written to.
 * They are no texts of the interface: a letter in Polish has Polish ones, whoever prints it.
 */
type LetterWords = { ourReference: string; theirReference: string; enclosures: string };

/** Our reference, theirs, what is enclosed. */
const inLanguage: Readonly<Record<string, readonly [string, string, string]>> = {
  bg: ["Наш номер", "Ваш номер", "Приложения"],
  bs: ["Naš broj", "Vaš broj", "Prilozi"],
  cnr: ["Naš broj", "Vaš broj", "Prilozi"],
  crh: ["Bizim nomerimiz", "Siziñ nomeriñiz", "Qoşmalar"],
  cs: ["Naše značka", "Vaše značka", "Přílohy"],
  da: ["Vores reference", "Jeres reference", "Bilag"],
  de: ["Unser Zeichen", "Ihr Zeichen", "Anlagen"],
  el: ["Αριθμός αναφοράς μας", "Αριθμός αναφοράς σας", "Συνημμένα"],
  en: ["Our reference", "Your reference", "Enclosures"],
  es: ["Nuestra referencia", "Su referencia", "Anexos"],
  et: ["Meie viide", "Teie viide", "Lisad"],
  fi: ["Viitteemme", "Viitteenne", "Liitteet"],
  fr: ["Notre référence", "Votre référence", "Pièces jointes"],
  ga: ["Ár dtagairt", "Bhur dtagairt", "Iatáin"],
  hr: ["Naš broj", "Vaš broj", "Prilozi"],
  hu: ["Iktatószámunk", "Hivatkozási számuk", "Mellékletek"],
  is: ["Tilvísun okkar", "Tilvísun ykkar", "Fylgiskjöl"],
  it: ["Nostro riferimento", "Vostro riferimento", "Allegati"],
  ja: ["当方文書番号", "貴方文書番号", "添付書類"],
  ka: ["ჩვენი ნომერი", "თქვენი ნომერი", "დანართები"],
  lb: ["Eis Referenz", "Är Referenz", "Annexen"],
  lt: ["Mūsų numeris", "Jūsų numeris", "Priedai"],
  lv: ["Mūsu numurs", "Jūsu numurs", "Pielikumi"],
  mk: ["Наш број", "Ваш број", "Прилози"],
  mt: ["Ir-referenza tagħna", "Ir-referenza tagħkom", "Annessi"],
  nb: ["Vår referanse", "Deres referanse", "Vedlegg"],
  nl: ["Ons kenmerk", "Uw kenmerk", "Bijlagen"],
  nn: ["Vår referanse", "Dykkar referanse", "Vedlegg"],
  no: ["Vår referanse", "Deres referanse", "Vedlegg"],
  pl: ["Nasz znak", "Państwa znak", "Załączniki"],
  pt: ["Nossa referência", "Vossa referência", "Anexos"],
  ro: ["Referința noastră", "Referința dumneavoastră", "Anexe"],
  sk: ["Naša značka", "Vaša značka", "Prílohy"],
  sl: ["Naša oznaka", "Vaša oznaka", "Priloge"],
  sq: ["Referenca jonë", "Referenca juaj", "Bashkëlidhur"],
  sv: ["Vår referens", "Er referens", "Bilagor"],
  tr: ["Referansımız", "Referansınız", "Ekler"],
  uk: ["Наш номер", "Ваш номер", "Додатки"],
};

/** The words for a letter in that language (BCP 47); English ones where there are none. */
export function letterWords(language: string): LetterWords {
  const [ourReference, theirReference, enclosures] = inLanguage[new Intl.Locale(language).language] ??
    inLanguage.en ?? ["", "", ""];
  return { ourReference, theirReference, enclosures };
}
