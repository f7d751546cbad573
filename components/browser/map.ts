import { folded } from "@/lib/text/fold";

/**
 * The map under the hand: hover, focus and touch show a country's card; the keyboard enters the map once and walks it
 * with the arrow keys; the legend picks out one class. Without this script each country is a link with a title.
 */

const figureOf = (node: EventTarget | null) =>
  node instanceof Element ? node.closest<HTMLElement>(".wm") : null;
const countryAt = (node: EventTarget | null) =>
  node instanceof Element ? node.closest<SVGAElement>(".wm-picture a") : null;
const countriesOf = (figure: Element) => [...figure.querySelectorAll<SVGAElement>(".wm-picture a")];

/** Where a country's label stands on the screen, in pixels. */
function place(country: SVGAElement): DOMPoint {
  const [x = 0, y = 0] = (country.dataset.at ?? "").split(" ").map(Number);
  return new DOMPoint(x, y).matrixTransform(country.getScreenCTM() ?? new DOMMatrix());
}

function show(figure: HTMLElement, country: SVGAElement | null): void {
  const card = figure.querySelector<HTMLElement>(".wm-card");
  if (!card) return;
  card.hidden = country === null;
  for (const other of figure.querySelectorAll(".wm-shown")) other.classList.remove("wm-shown");
  if (!country) return;
  country.classList.add("wm-shown");
  const [name, ...said] = (country.dataset.said ?? "").split("\n");
  const link = document.createElement("a");
  link.href = country.getAttribute("href") ?? "";
  link.textContent = name ?? "";
  link.tabIndex = -1;
  const lines = said.filter(Boolean).map((line) => {
    const text = document.createElement("span");
    text.textContent = line;
    return text;
  });
  card.replaceChildren(link, ...lines);
  keepClear(figure, card, country);
}

/**
 * Puts the card at the foot of the picture when its country stands in the upper half, and under the picture when it
 * would fill half of it, so that it never lies over its country.
 */
function keepClear(figure: HTMLElement, card: HTMLElement, country: SVGAElement): void {
  const picture = figure.querySelector(".wm-europe")?.getBoundingClientRect();
  if (!picture) return;
  const gap = 12;
  const { y } = place(country);
  const end = picture.bottom - figure.getBoundingClientRect().top;
  const isHigh = y < picture.top + picture.height / 2;
  const isTall = card.offsetHeight > picture.height / 2 - 2 * gap;
  const isBelow = y > picture.bottom;
  card.style.top = `${isTall && !isBelow ? end + gap : isHigh ? end - card.offsetHeight - gap : gap}px`;
}

/** One stop for the tab key: this country, or the first. */
function stopAt(figure: Element, country: SVGAElement | undefined): void {
  for (const other of countriesOf(figure)) other.setAttribute("tabindex", other === country ? "0" : "-1");
}

/**
 * The nearest country in a direction; what lies to the side counts as farther.
 * @param cone how far to the side one may lie for each step ahead
 */
function nearest(
  from: SVGAElement,
  among: SVGAElement[],
  [dx, dy]: [number, number],
  cone = 1.1,
): SVGAElement | undefined {
  const start = place(from);
  let best: { country: SVGAElement; distance: number } | undefined;
  for (const country of among) {
    if (country === from) continue;
    const at = place(country);
    const [x, y] = [at.x - start.x, at.y - start.y];
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy - y * dx);
    if (along <= 1 || aside > along * cone) continue;
    const distance = along + aside * 1.5;
    if (!best || distance < best.distance) best = { country, distance };
  }
  return best?.country ?? (cone < 3 ? nearest(from, among, [dx, dy], 3) : undefined);
}

const directions: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function onKey(event: KeyboardEvent): void {
  const country = countryAt(event.target);
  const figure = figureOf(event.target);
  if (!country || !figure || event.ctrlKey || event.metaKey || event.altKey) return;
  // One class picked out is all that is walked.
  const all = countriesOf(figure).filter((item) => item === country || !item.classList.contains("wm-faint"));
  const direction = directions[event.key];
  const byName = () => [...all].sort((a, b) => (a.dataset.said ?? "").localeCompare(b.dataset.said ?? ""));
  let next: SVGAElement | undefined;
  if (direction) next = nearest(country, all, direction);
  else if (event.key === "Home") next = byName()[0];
  else if (event.key === "End") next = byName().at(-1);
  else if (event.key === "Escape") show(figure, null);
  else if (/^\p{L}$/u.test(event.key)) {
    const letter = folded(event.key);
    const same = byName().filter((item) => folded(item.dataset.said ?? "").startsWith(letter));
    next = same[(same.indexOf(country) + 1) % same.length];
  } else return;
  event.preventDefault();
  next?.focus();
}

/** Lets the legend pick out one class: its entries become buttons that can be pressed, and pressed again. */
function legendOf(figure: HTMLElement): void {
  for (const link of figure.querySelectorAll<HTMLAnchorElement>(".wm-legend a[data-class]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.dataset.class = link.dataset.class ?? "";
    button.setAttribute("aria-pressed", String(figure.dataset.only === link.dataset.class));
    button.append(...link.childNodes);
    button.addEventListener("click", () => pick(figure, button.dataset.class ?? ""));
    link.replaceWith(button);
  }
}

function pick(figure: HTMLElement, wanted: string): void {
  const only = figure.dataset.only === wanted ? "" : wanted;
  if (only) figure.dataset.only = only;
  else delete figure.dataset.only;
  for (const button of figure.querySelectorAll<HTMLElement>(".wm-legend button[data-class]"))
    button.setAttribute("aria-pressed", String(button.dataset.class === only));
  for (const country of figure.querySelectorAll<SVGElement>(".wm-picture [data-class]"))
    country.classList.toggle("wm-faint", only !== "" && !country.dataset.class?.split(" ").includes(only));
  const all = countriesOf(figure);
  const left = all.filter((country) => !country.classList.contains("wm-faint"));
  stopAt(figure, left[0] ?? all[0]);
  const status = figure.querySelector("[role=status]");
  if (status) status.textContent = only ? left.map((one) => one.dataset.said?.split("\n")[0]).join(", ") : "";
}

/**
 * Makes every map of the page ready; called again when a map has been exchanged for that of another day.
 * @param only the class that was picked out on the one before
 */
export function readyMaps(only?: string): void {
  for (const figure of document.querySelectorAll<HTMLElement>(".wm:not(.wm-ready)")) {
    figure.classList.add("wm-ready");
    const all = countriesOf(figure);
    // A title of its own would come up as well and cover the card.
    for (const country of all) country.querySelector("title")?.remove();
    stopAt(figure, all[0]);
    legendOf(figure);
    if (only) pick(figure, only);
  }
}

/** Listens once for all maps, those to come too. */
export function listenToMaps(): void {
  document.addEventListener("keydown", onKey);
  document.addEventListener("focusin", (event) => {
    const country = countryAt(event.target);
    const figure = figureOf(event.target);
    if (!country || !figure) return;
    stopAt(figure, country);
    show(figure, country);
  });
  document.addEventListener("pointerover", (event) => {
    const figure = figureOf(event.target);
    if (!figure || event.pointerType === "touch") return;
    const country = countryAt(event.target);
    if (country) show(figure, country);
    else if (!(event.target as Element).closest(".wm-card")) show(figure, null);
  });
  let touched: SVGAElement | null = null;
  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch" ? countryAt(event.target) : null;
  });
  document.addEventListener("click", (event) => {
    const country = countryAt(event.target);
    const figure = figureOf(event.target);
    // A finger cannot hover: it gets the card, which holds the link, and the second touch follows it.
    if (!country || !figure || country !== touched || country.classList.contains("wm-followed")) return;
    event.preventDefault();
    for (const other of countriesOf(figure)) other.classList.toggle("wm-followed", other === country);
    show(figure, country);
  });
}
