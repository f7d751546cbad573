/** Parameters that say by which way a reader came, never which page it is. */
const tracking =
  /^(utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|igshid|igsh|srsltid|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|vero_id|_openstat)$/i;

export const isTracking = (name: string): boolean => tracking.test(name);
