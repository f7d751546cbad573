import { expect, it } from "vitest";
import { folded } from "./fold";
import { soundsMeant } from "./other-names";
import { sounded } from "./sound";

const sound = (text: string) => sounded(folded(text));

it.each([
  ["Cemilev Джемілєв Джемилев Dzhemilev Dzhemiliev Djemilev Dschemilew Dżemilew Džemilev"],
  ["Çubarov Чубаров Chubarov Czubarow Tschubarow Tchoubarov Čubarov"],
  ["Bariiev Барієв Бариев Barıyev Bariyev Bariev"],
  ["Qırımoğlu Kırımoğlu Kirimoglu Киримоглу Къырымогълу Kyrymoghlu"],
  ["Zelenskyy Зеленський Зеленский Zelensky Zelenskiy Zelenskij"],
  ["Celâl Джелял Dzhelial Dzhelyal Djelyal"],
  ["Lutkovska Лутковська Лутковская"],
  ["Hryhorii Григорій Григорий Grigoriy"],
  ["Sürgünlik Сюргюнлік Сюргюнлик surgunlik"],
  ["Меджліс Меджлис Medzhlis Meclis"],
  ["Çavuşoğlu Чавушоглу Cavusoglu Chavushoglu"],
  ["Shcherbakov Щербаков"],
])("hears one name in %s", (spellings) => {
  const [first = "", ...others] = spellings.split(" ");
  for (const other of others) expect(sound(other), other).toBe(sound(first));
});

it.each([
  ["Dzhemilev", "Chubarov"],
  ["Chubarov", "Umerov"],
  ["Poland", "Holland"],
])("keeps %s and %s apart", (one, other) => {
  expect(sound(one)).not.toBe(sound(other));
});

it("leaves numbers alone", () => {
  expect(sound("1944, 414, 2244")).toBe("1944, 414, 2244");
});

it.each([
  ["Чубарова", "Chubarov"],
  ["Чубаровим", "Chubarov"],
  ["геноциду", "genocid"],
])("hears the same name in a case of it: %s", (declined, name) => {
  expect(soundsMeant(folded(declined))).toContain(sound(name));
});

it.each([
  ["Kırımoğlu", "Dzhemilev"],
  ["Джемілєва", "Qırımoğlu"],
  ["Cemilev", "Кримоглу"],
  ["Mejlis", "Меджліс"],
])("knows that %s is also %s", (name, other) => {
  expect(soundsMeant(folded(name))).toContain(sound(other));
});

it("knows no other name of a part of one", () => {
  expect(soundsMeant(folded("Cem"))).toEqual(["cem"]);
});
