/**
 * What was copied in a word processor, before the editor reads it: lists that are only dressed up as such become lists, and
 * what no reader sees goes. Everything else that a letter cannot hold the editor leaves out by itself.
 */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(
    html.replace(/<!--\[if[\s\S]*?<!\[endif\]-->/g, ""),
    "text/html",
  );
  for (const element of page.querySelectorAll("style, script, meta, link, title, xml, o\\:p"))
    element.remove();
  for (const mark of page.querySelectorAll<HTMLElement>('span[style*="mso-list"]')) mark.remove();
  let list: HTMLElement | null = null;
  for (const paragraph of [...page.querySelectorAll<HTMLElement>("p")]) {
    const style = paragraph.getAttribute("style") ?? "";
    const isPoint = /mso-list:\s*(?!none)/.test(style) || /MsoListParagraph/.test(paragraph.className);
    if (!isPoint) {
      list = null;
      continue;
    }
    const text = paragraph.textContent ?? "";
    const marked = /^\s*(?:[·•§o–-]|(\d{1,3}|[a-z])[.)])\s+/i.exec(text);
    const tag = marked?.[1] ? "ol" : "ul";
    if (list?.nextElementSibling !== paragraph || list.tagName.toLowerCase() !== tag) {
      list = page.createElement(tag);
      paragraph.before(list);
    }
    if (marked) dropStart(paragraph, marked[0].length);
    const point = page.createElement("li");
    point.append(...paragraph.childNodes);
    paragraph.remove();
    list.append(point);
  }
  return page.body.innerHTML;
}

/** Takes so many characters off the start of an element's text. */
function dropStart(element: Node, count: number): void {
  let left = count;
  const walk = (node: Node): void => {
    if (left <= 0) return;
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? "";
      node.nodeValue = text.slice(left);
      left -= Math.min(left, text.length);
      return;
    }
    for (const child of [...node.childNodes]) walk(child);
  };
  walk(element);
}
