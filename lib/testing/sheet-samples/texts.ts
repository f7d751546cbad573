import { encodedIn } from "../sheet-files";
import type { Sample } from "./sample";

const line = (cells: readonly string[], separator: string) =>
  cells
    .map((cell) =>
      cell.includes(separator) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
    )
    .join(separator);
const text = (rows: readonly (readonly string[])[], separator = ";") =>
  rows.map((row) => line(row, separator)).join("\r\n");

/** Text in several encodings and with several separators, and what is no sheet. */
export const texts: readonly Sample[] = [
  {
    name: "a plain list in UTF-8",
    bytes: Buffer.from(
      text(
        [
          ["Country", "Institution", "Position", "Email"],
          ["Poland", "Sejm", "Committee secretariat", "secretariat@sejm.example"],
        ],
        ",",
      ),
    ),
    expected: { kind: "contacts", encoding: "utf-8", rows: [[2, "new", "Committee secretariat · Sejm"]] },
  },
  {
    name: "a Ukrainian list from an old Excel: Windows-1251, semicolons, a title above",
    bytes: encodedIn(
      text([
        ["Контакти парламентів (станом на травень)", "", "", "", ""],
        ["", "", "", "", ""],
        ["№", "Країна", "Орган", "Посада", "Ел. пошта"],
        ["1", "Польща", "Сейм", "Секретаріат комітету закордонних справ", "komisja@sejm.example"],
        ["2", "Литва", "Сейм", "Канцелярія", "kanceliarija@seimas.example"],
      ]),
      "windows-1251",
    ),
    expected: {
      kind: "contacts",
      encoding: "windows-1251",
      rows: [
        [4, "new", "Секретаріат комітету"],
        [5, "new", "Канцелярія"],
      ],
    },
  },
  {
    name: "a Polish list in Windows-1250 with the names of its columns in Polish",
    bytes: encodedIn(
      text([
        ["Państwo", "Instytucja", "Stanowisko", "Adres e-mail", "Telefon"],
        ["Łotwa", "", "Sekretarz komisji spraw zagranicznych", "komisija@saeima.example", "+371 0000 0001"],
      ]),
      "windows-1250",
    ),
    expected: {
      kind: "contacts",
      encoding: "windows-1250",
      rows: [[2, "refused", "No country is called “Łotwa”"]],
    },
  },
  {
    name: "a French list in Windows-1252 with codes of countries",
    bytes: encodedIn(
      text([
        ["Pays (code ISO)", "Fonction", "Courriel"],
        ["FR", "Secrétariat de la commission des affaires étrangères", "secretariat@assemblee.example"],
        ["BE", "Greffe", "greffe@chambre.example"],
      ]),
      "windows-1252",
    ),
    ask: { told: { 0: "country" } },
    expected: {
      kind: "contacts",
      encoding: "windows-1252",
      rows: [
        [2, "new", "Secrétariat de la commission"],
        [3, "new", "Greffe"],
      ],
    },
  },
  {
    name: "text that Excel saved as Unicode: UTF-16 with tabs",
    bytes: Buffer.from(
      `\ufeff${text(
        [
          ["Країна", "Посада", "E-mail"],
          ["Чехія", "Відділ протоколу", "protokol@parlament.example"],
        ],
        "\t",
      )}`,
      "utf16le",
    ),
    expected: { kind: "contacts", encoding: "utf-16le", rows: [[2, "new", "Відділ протоколу"]] },
  },
  {
    name: "dates that may be two days",
    bytes: Buffer.from(
      text(
        [
          ["Country", "Office", "E-mail", "In office since"],
          ["France", "Protocol", "protocol@senat.example", "03/04/2023"],
          ["France", "Registry", "registry@senat.example", "25/04/2023"],
        ],
        ",",
      ),
    ),
    expected: {
      kind: "contacts",
      rows: [
        [2, "refused", "In office since"],
        [3, "new", "Registry"],
      ],
    },
  },
  {
    name: "given and family names apart, and several addresses in one cell",
    bytes: Buffer.from(
      text(
        [
          ["First name", "Last name", "Country", "Role", "Emails"],
          ["Press", "Desk", "Netherlands", "", "press@tweedekamer.example, desk@tweedekamer.example"],
        ],
        "\t",
      ),
    ),
    expected: { kind: "contacts", rows: [[2, "new", "Press Desk · "]] },
  },
  {
    name: "the head repeated on each printed page",
    bytes: Buffer.from(
      text([
        ["Країна", "Посада", "Телефон"],
        ["Італія", "Секретаріат", "+39 06 000 0001"],
        ["Країна", "Посада", "Телефон"],
        ["Іспанія", "Секретаріат", "+34 91 000 0001"],
      ]),
    ),
    expected: {
      kind: "contacts",
      rows: [
        [2, "new", "Секретаріат"],
        [4, "new", "Секретаріат"],
      ],
    },
  },
  {
    name: "the same office twice, in two spellings",
    bytes: Buffer.from(
      text([
        ["Country", "Position", "E-mail"],
        ["Romania", "Chancery", "chancery@cdep.example"],
        ["RO", "CHANCERY", "chancery@cdep.example"],
      ]),
    ),
    expected: {
      kind: "contacts",
      rows: [
        [2, "new", "Chancery"],
        [3, "duplicate", "CHANCERY"],
      ],
    },
  },
  {
    name: "bodies with their names in two languages",
    bytes: encodedIn(
      text([
        ["Країна", "Тип органу", "Назва англійською", "Назва українською", "Сайт"],
        ["Польща", "Комітет", "Petitions Committee of the Senate", "Комітет петицій Сенату", "senat.example"],
      ]),
      "koi8-u",
    ),
    expected: {
      kind: "bodies",
      encoding: "koi8-u",
      rows: [[2, "new", "Petitions Committee of the Senate · Poland"]],
    },
  },
  {
    name: "an old Excel file, or one with a password",
    bytes: Buffer.from("d0cf11e0a1b11ae1000000", "hex"),
    expected: { refused: "sheet-old-excel" },
  },
  {
    name: "a PDF that was renamed",
    bytes: Buffer.from("%PDF-1.4\n%âãÏÓ\n"),
    expected: { refused: "sheet-pdf" },
  },
  {
    name: "pasted cells without a head",
    bytes: Buffer.from(
      text(
        [
          ["Poland", "office@sejm.example", "Registry"],
          ["Latvia", "office@saeima.example", "Registry"],
        ],
        "\t",
      ),
    ),
    ask: { kind: "contacts", told: { 0: "country", 1: "email", 2: "office" } },
    expected: {
      kind: "contacts",
      rows: [
        [1, "new", "Registry"],
        [2, "new", "Registry"],
      ],
    },
  },
];
