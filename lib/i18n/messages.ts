import * as crh from "./messages/crh";
import * as en from "./messages/en";
import * as uk from "./messages/uk";

/** The catalogue, one namespace a part of the app. A test holds that all languages have the same keys. */
export const messages = { en: { ...en }, uk: { ...uk }, crh: { ...crh } };
