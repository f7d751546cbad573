/**
 * Pages in memory, each with the state of the record that it was made from: a page of another state is none. Bounded, so
 * that a crawler cannot fill the memory; what was not asked for longest goes first.
 * @param most bytes
 */
export function keptPages<Page extends { size: number }>(most: number) {
  const pages = new Map<string, { state: string; page: Page }>();
  const underWay = new Map<string, Promise<Page | null>>();
  let size = 0;

  const drop = (address: string) => {
    const known = pages.get(address);
    if (!known) return;
    pages.delete(address);
    size -= known.page.size;
  };

  return {
    /** The page of that address and state; null where there is none. */
    find(address: string, state: string): Page | null {
      const known = pages.get(address);
      if (!known || known.state !== state) return null;
      pages.delete(address);
      pages.set(address, known);
      return known.page;
    },
    keep(address: string, state: string, page: Page): void {
      drop(address);
      if (page.size > most) return;
      pages.set(address, { state, page });
      size += page.size;
      for (const oldest of pages.keys()) {
        if (size <= most) break;
        drop(oldest);
      }
    },
    /**
     * The page that somebody else is waiting for already; null where nobody is. It gives null where it can be nobody
     * else's.
     */
    underWay: (address: string, state: string): Promise<Page | null> | null =>
      underWay.get(`${state} ${address}`) ?? null,
    /** Says that a page is being made. What it returns is to be called once with the page, or with null. */
    begin(address: string, state: string): (page: Page | null) => void {
      const key = `${state} ${address}`;
      let settle = (_page: Page | null) => {};
      const made = new Promise<Page | null>((resolve) => {
        settle = resolve;
      });
      underWay.set(key, made);
      return (page) => {
        if (underWay.get(key) === made) underWay.delete(key);
        settle(page);
      };
    },
  };
}
