/** The zone of the campaign where CAMPAIGN_TIMEZONE names none. */
export const defaultTimeZone = "Europe/Kyiv";

/**
 * The zone whose midnight ends the campaign's days. Apart from the other settings, because forms load it in browsers too,
 * which have no environment and never ask for it; that the zone exists is checked with the other settings, at the start.
 */
export const campaignTimeZone = (): string =>
  // biome-ignore lint/style/noProcessEnv: settings are read here
  process.env.CAMPAIGN_TIMEZONE?.trim() || defaultTimeZone;
