import { readySlider } from "./days";
import { listenToMaps, readyMaps } from "./map";

/** The only script of the public pages. Everything they say is there without it. */
let only: string | undefined;
listenToMaps();
readyMaps();
readySlider(() => readyMaps(only));
document.addEventListener("click", () => {
  only = document.querySelector<HTMLElement>(".wm")?.dataset.only;
});
