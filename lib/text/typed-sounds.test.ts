import { expect, it } from "vitest";
import { folded } from "./fold";
import { sounded } from "./sound";
import { soundsTyped } from "./typed-sounds";

const finds = (typed: string, text: string) => {
  const sound = sounded(folded(text));
  return folded(text).includes(folded(typed)) || soundsTyped(typed).some((one) => sound.includes(one));
};

// Each line is one word in both scripts of Crimean Tatar, and in other spellings that people use.
it.each([
  ["Qırımtatar къырымтатар"],
  ["Qırım Къырым"],
  ["Sürgünlik Сюргюнлик Сюргюнлік"],
  ["Aqmescit Акъмесджит"],
  ["Bağçasaray Багъчасарай"],
  ["Qarasuvbazar Къарасувбазар"],
  ["Kezlev Кезлев"],
  ["Qurultay Къурултай Курултай"],
  ["Meclis Меджлис Меджліс Mejlis"],
  ["Çelebicihan Челебиджихан Челебіджіхан"],
  ["Gaspıralı Гаспыралы"],
  ["Cafer Джафер"],
  ["Seydamet Сейдамет"],
  ["Abdülcemil Абдульджемиль"],
  ["Ayder Айдер"],
  ["Şevkiy Шевкий"],
  ["Hanım Ханым"],
  ["Rusiye Русие"],
  ["Konstitutsiya Конституция"],
  ["Yevropa Европа"],
  ["jurnal журнал"],
  ["dört дёрт"],
  ["sözler сёзлер"],
  ["körüşüv корюшюв"],
  ["muracaat мураджаат"],
  ["cevap джевап"],
  ["mektüp мектюп"],
  ["soyqırım сойкъырым"],
  ["halqı халкъы"],
])("either script finds the other: %s", (line) => {
  const spellings = line.split(" ");
  for (const typed of spellings)
    for (const text of spellings) expect(finds(typed, text), `${typed} → ${text}`).toBe(true);
});

it.each([
  ["Qırım", "Krakiv"],
  ["Bağçasaray", "Qarasuvbazar"],
  ["Cafer", "Ayder"],
])("%s does not find %s", (typed, text) => {
  expect(finds(typed, text)).toBe(false);
});

it("nothing is told by the sound of a short word", () => {
  expect(soundsTyped("ev")).toEqual([]);
});
