import { text } from "../cells";
import { said, type Wording } from "../words";

/** A wave by its name, or that what was sent belongs to none. */
export function waveName(id: string | null, wording: Wording) {
  const wave = wording.record.waves.find((one) => one.id === id);
  return (wave && said(wave.name, wording)) ?? text(wording.t("packages.noWave"));
}
