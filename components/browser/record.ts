import { readySlider } from "./days";
import { listenToMaps, readyMaps } from "./map";
import { readyTables } from "./tables";

/** The only script of the public pages. Everything they say is there without it. */
let only: string | undefined;
listenToMaps();
readyMaps();
readyTables();
readySlider(() => {
  readyMaps(only);
  readyTables();
});
document.addEventListener("click", () => {
  only = document.querySelector<HTMLElement>(".wm")?.dataset.only;
});
