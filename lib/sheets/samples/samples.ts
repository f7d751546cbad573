import { encodedIn, type MadeCell, odsOf, xlsxOf } from "@/lib/testing/sheet-files";

/**
 * Lists of contacts in the shapes in which parliaments and ministries publish them, and in which people keep them: odd heads,
 * merged cells, notes above and below, mixed dates, several encodings. The offices are made up; no person is named.
 */
export type Sample = {
  name: string;
  bytes: Uint8Array;
  /** What is told by hand, where a person would have to. */
  ask?: Record<string, unknown>;
  /** `refused` is the key for the whole file; otherwise what each row says: its verdict and a part of its line or of what is wrong. */
  expected:
    | { refused: string }
    | {
        kind: string;
        encoding?: string;
        rows: readonly (readonly [row: number, verdict: string, says: string])[];
      };
};

const line = (cells: readonly string[], separator: string) =>
  cells
    .map((cell) =>
      cell.includes(separator) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
    )
    .join(separator);
const text = (rows: readonly (readonly string[])[], separator = ";") =>
  rows.map((row) => line(row, separator)).join("\r\n");
const day = (serial: number): MadeCell => ({ serial, style: 1 });

export const samples: readonly Sample[] = [
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
    name: "a workbook whose countries are merged over several offices",
    bytes: xlsxOf([
      {
        name: "Contacts",
        rows: [
          ["Country", "Body", "Office", "E-mail"],
          ["Estonia", "", "Speaker's office", "speaker@riigikogu.example"],
          [null, "", "Foreign affairs committee", "foreign@riigikogu.example"],
          ["Latvia", "", "Chancellery", "chancellery@saeima.example"],
        ],
        merged: ["A2:A3"],
      },
    ]),
    expected: {
      kind: "contacts",
      rows: [
        [2, "new", "Speaker's office · Parliament of Estonia"],
        [3, "new", "Foreign affairs committee · Parliament of Estonia"],
        [4, "new", "Chancellery"],
      ],
    },
  },
  {
    name: "a head over two rows, its upper one merged",
    bytes: xlsxOf([
      {
        rows: [
          ["Country", "Contact person", null, null],
          [null, "Position", "E-mail", "Phone"],
          ["Canada", "Clerk of the committee", "faae@parl.example", 16_130_000_001],
        ],
        merged: ["A1:A2", "B1:D1"],
      },
    ]),
    expected: { kind: "contacts", rows: [[3, "new", "Clerk of the committee"]] },
  },
  {
    name: "a title merged over the whole sheet, groups of countries, and a note under the table",
    bytes: xlsxOf([
      {
        rows: [
          ["DIRECTORY OF PARLIAMENTS 2024", null, null],
          ["Country", "Office", "E-mail"],
          ["BALTIC STATES", null, null],
          ["Lithuania", "Registry", "registry@seimas.example"],
          ["Source: the websites of the parliaments"],
        ],
        merged: ["A1:C1", "A3:C3"],
      },
    ]),
    expected: {
      kind: "contacts",
      rows: [
        [4, "new", "Registry"],
        [5, "refused", "No country is called “Source: the websites of the parliaments”"],
      ],
    },
  },
  {
    name: "a LibreOffice sheet with notes in its cells and dates of two makes",
    bytes: odsOf([
      {
        name: "Kontakte",
        rows: [
          ["Land", "Funktion", "E-Mail", "In office since"],
          ["Deutschland", "Ausschusssekretariat", "auswaertiger@bundestag.example", day(44562)],
          ["Österreich", "Parlamentsdirektion", "direktion@parlament.example", "1.3.2023"],
        ],
        note: "checked by telephone",
      },
    ]),
    expected: {
      kind: "contacts",
      rows: [
        [2, "new", "Ausschusssekretariat"],
        [3, "new", "Parlamentsdirektion"],
      ],
    },
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
    name: "two columns of addresses, one of them with names around them",
    bytes: xlsxOf([
      {
        rows: [
          ["Country", "Unit", "E-mail", "E-mail 2"],
          ["Denmark", "Committee office", "folketinget@ft.example", "Udvalg <udvalg@ft.example>"],
        ],
      },
    ]),
    ask: { kind: "contacts", told: { 1: "office", 3: "email" } },
    expected: { kind: "contacts", rows: [[2, "new", "Committee office"]] },
  },
  {
    name: "formulas whose values were kept, and one that failed",
    bytes: xlsxOf([
      {
        rows: [
          ["Country", "Office", "E-mail"],
          [
            "Sweden",
            { formula: 'CONCATENATE("Chamber ","office")', value: "Chamber office" },
            "kammarkansliet@riksdagen.example",
          ],
          ["Finland", "Committee", { formula: "VLOOKUP(A3,X,2)", error: "#N/A" }],
        ],
      },
    ]),
    expected: {
      kind: "contacts",
      rows: [
        [2, "new", "Chamber office"],
        [3, "refused", "E-mail: The cell holds an error"],
      ],
    },
  },
  {
    name: "a workbook with macros, of which none is run",
    bytes: xlsxOf(
      [
        {
          rows: [
            ["Country", "Office", "E-mail"],
            ["Ireland", "Oireachtas office", "office@oireachtas.example"],
          ],
        },
      ],
      { more: { "xl/vbaProject.bin": "Sub Auto_Open()" } },
    ),
    expected: { kind: "contacts", rows: [[2, "new", "Oireachtas office"]] },
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
    name: "a register of letters with its columns in other words",
    bytes: xlsxOf([
      {
        name: "2025",
        rows: [
          ["ЖУРНАЛ ВИХІДНОЇ КОРЕСПОНДЕНЦІЇ"],
          ["№ з/п", "Дата відправлення", "Реєстраційний номер", "Кому", "Держава", "Спосіб", "Трек-номер"],
          [1, day(45759), "12/02-25", "", "Румунія", "Нова пошта", "RB000000001UA"],
          [2, day(45760), "13/02-25", "", "Мальта", "нарочно", ""],
        ],
      },
    ]),
    expected: {
      kind: "register",
      rows: [
        [3, "changes", "Romania"],
        [4, "changes", "Malta"],
      ],
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
