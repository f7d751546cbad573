import { LRUCache } from "lru-cache";

/**
 * Pages in memory, each with the state of the record that it was made from: a page of another state is none. Bounded, so
 * that a crawler cannot fill the memory; what was not asked for longest goes first.
 * @param most bytes
 */
export function keptPages<Page extends { size: number }>(most: number) {
  const pages = new LRUCache<string, { state: string; page: Page }>({
    maxSize: most,
    // The cache refuses a size of 0.
    sizeCalculation: ({ page }) => Math.max(1, page.size),
  });
  const underWay = new Map<string, Promise<Page | null>>();

  return {
    /** The page of that address and state; null where there is none. */
    find(address: string, state: string): Page | null {
      const known = pages.get(address);
      return known?.state === state ? known.page : null;
    },
    /** Keeps a page in place of an earlier one of its address; one that alone is too large is not kept. */
    keep(address: string, state: string, page: Page): void {
      pages.set(address, { state, page });
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
