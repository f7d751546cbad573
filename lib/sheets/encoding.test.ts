import { describe, expect, it } from "vitest";
import { encodedIn } from "@/lib/testing/sheet-files";
// @ts-expect-error a reader of a process of its own, without types
import { decoded } from "./encoding.mjs";

const texts: [encoding: string, text: string][] = [
  [
    "windows-1251",
    "Країна;Орган;Посада;Ел. пошта\nПольща;Сейм;Голова комітету закордонних справ;komisja@sejm.example",
  ],
  ["windows-1251", "ПІБ;ПОСАДА\nВерховна Рада України;ГОЛОВА КОМІТЕТУ"],
  ["windows-1251", "Държава;Длъжност\nБългария;Председател на Народното събрание"],
  ["koi8-u", "Країна;Орган;Посада\nЛитва;Сейм;Голова Комітету закордонних справ, її заступник"],
  ["windows-1250", "Państwo;Urząd;Stanowisko\nPolska;Sejm Rzeczypospolitej;Marszałek Sejmu, przewodniczący"],
  ["windows-1250", "Stát;Orgán;Funkce\nČesko;Poslanecká sněmovna;Předseda zahraničního výboru"],
  ["windows-1250", "Ország;Tisztség\nMagyarország;az Országgyűlés elnöke, külügyi bizottság, előadó"],
  [
    "windows-1250",
    "Țara;Funcţia\nRomânia;Preşedintele Camerei Deputaţilor, Comisia pentru politică externă".replace(
      "Ț",
      "T",
    ),
  ],
  [
    "windows-1250",
    "Država;Funkcija\nHrvatska;Predsjednik Hrvatskog sabora, Odbor za vanjsku politiku – općina Đakovo",
  ],
  ["windows-1252", "Land;Behörde;Funktion\nÖsterreich;Präsident des Nationalrates;Außenpolitischer Ausschuß"],
  [
    "windows-1252",
    "Pays;Organe;Fonction\nFrance;Assemblée nationale;Présidente de la Commission des affaires étrangères",
  ],
  ["windows-1252", "País;Cargo\nEspaña;Presidente de la Comisión de Asuntos Exteriores, señora Núñez"],
  ["windows-1252", "País;Cargo\nPortugal;Presidente da Comissão dos Negócios Estrangeiros, Assembleia"],
  [
    "windows-1252",
    "Land;Stilling\nDanmark;Formand for Udenrigspolitisk Nævn, Folketingets præsidium, København",
  ],
];

describe("the encoding of a text", () => {
  it.each(texts)("is told by its letters: %s, %s", (encoding, text) => {
    expect(decoded(encodedIn(text, encoding))).toEqual({ text, encoding });
  });

  it("is UTF-8 where it can be, with a mark or without", () => {
    const text = "Країна;Österreich";
    expect(decoded(Buffer.from(text))).toEqual({ text, encoding: "utf-8" });
    expect(decoded(Buffer.from(`\ufeff${text}`))).toEqual({ text, encoding: "utf-8" });
  });

  it("is UTF-16 of either order, with a mark or without", () => {
    const text = "Країна;Орган\r\nПольща;Сейм\r\n".repeat(20);
    for (const mark of ["\ufeff", ""]) {
      const little = Buffer.from(mark + text, "utf16le");
      expect(decoded(little)).toEqual({ text, encoding: "utf-16le" });
      expect(decoded(Buffer.from(little).swap16())).toEqual({ text, encoding: "utf-16be" });
    }
  });

  it("is what somebody says it is", () => {
    expect(decoded(Buffer.from([0xb3]), "windows-1250").text).toBe("ł");
    expect(decoded(Buffer.from([0xb3]), "no-such-encoding").encoding).not.toBe("no-such-encoding");
  });
});
