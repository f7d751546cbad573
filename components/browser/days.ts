/**
 * The slider over the campaign's life. It fetches the page of the day, which the server makes as for anyone, and takes
 * its parts over: headline, tables, map and chart cannot disagree with the page that the address leads to.
 */

type Day = [day: string, said: string];

const patience = 150;

export function readySlider(onExchanged: () => void): void {
  const strip = document.querySelector<HTMLElement>("[data-days]");
  const slider = strip?.querySelector<HTMLInputElement>("input[type=range]");
  const field = strip?.querySelector<HTMLInputElement>("input[type=date]");
  const said = strip?.querySelector<HTMLElement>("[data-said-day]");
  const status = strip?.querySelector<HTMLElement>("[role=status]");
  if (!strip || !slider || !field || !said || !status) return;
  const days: Day[] = JSON.parse(strip.dataset.days ?? "[]");
  const record = strip.dataset.record ?? "";
  const last = days.length - 1;
  const addressOf = (index: number) => (index === last ? record : `${record}/as-of/${days[index]?.[0]}`);
  const pages = new Map<string, Promise<string>>();
  // Tables that a reader watches through time, also over days on which they have no country.
  const opened = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wanted = "";
  let shown = location.pathname;

  const load = (address: string): Promise<string> => {
    const known = pages.get(address);
    if (known) return known;
    const page = fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.text();
    });
    pages.set(address, page);
    page.catch(() => pages.delete(address));
    return page;
  };

  /** The day that was left stands in the history once, however far the slider was moved: Back leads to it. */
  const keepAddress = (address: string) => {
    if (address === location.pathname) return;
    if (history.state?.slid) history.replaceState(history.state, "", address);
    else history.pushState({ slid: true }, "", address);
  };

  const go = async (index: number, isBack = false) => {
    const address = addressOf(index);
    wanted = address;
    let html: string;
    try {
      html = await load(address);
    } catch {
      // Without a connection the plain link says so in the browser's own words.
      location.href = address;
      return;
    }
    if (wanted !== address) return;
    const page = new DOMParser().parseFromString(html, "text/html");
    for (const part of document.querySelectorAll<HTMLElement>("[data-part]")) {
      const fresh = page.querySelector<HTMLElement>(`[data-part="${part.dataset.part}"]`);
      if (!fresh) continue;
      for (const { id, open } of part.querySelectorAll<HTMLDetailsElement>("details[id]"))
        if (open) opened.add(id);
        else opened.delete(id);
      for (const details of fresh.querySelectorAll<HTMLDetailsElement>("details[id]"))
        details.open = opened.has(details.id);
      part.replaceWith(document.importNode(fresh, true));
    }
    document.title = page.title;
    // What the page says that its address is, and where it stands in the other languages.
    const own = "link[rel=canonical], link[rel=alternate][hreflang]";
    for (const link of document.head.querySelectorAll(own)) link.remove();
    document.head.append(...[...page.head.querySelectorAll(own)].map((link) => document.importNode(link)));
    if (!isBack) keepAddress(address);
    shown = address;
    // The slider says its day itself.
    status.textContent = document.querySelector("h1")?.textContent ?? "";
    onExchanged();
  };

  const say = (index: number) => {
    const [day, text] = days[index] ?? ["", ""];
    said.textContent = text;
    slider.setAttribute("aria-valuetext", text);
    field.value = day;
    clearTimeout(timer);
  };

  slider.disabled = false;
  slider.addEventListener("input", () => {
    const index = Number(slider.value);
    say(index);
    timer = setTimeout(() => void go(index), patience);
  });
  addEventListener("popstate", () => {
    // Browsers tell of a link within the page in the same way.
    if (location.pathname === shown) return;
    const index = days.findIndex((_, at) => addressOf(at) === location.pathname);
    if (index < 0) {
      location.reload();
      return;
    }
    slider.value = String(index);
    say(index);
    void go(index, true);
  });
}
