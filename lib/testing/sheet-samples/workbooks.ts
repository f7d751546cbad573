import { type MadeCell, odsOf, xlsxOf } from "../sheet-files";
import type { Sample } from "./sample";

const day = (serial: number): MadeCell => ({ serial, style: 1 });

/** Workbooks of Excel and sheets of LibreOffice. */
export const workbooks: readonly Sample[] = [
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
];
