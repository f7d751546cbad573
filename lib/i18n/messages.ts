import * as crh from "./messages/crh";
import * as en from "./messages/en";
import * as uk from "./messages/uk";

/**
 * The catalogue, one namespace a part of the app. A test holds that all languages have the same keys. They are copied,
 * since what a module exports is no plain object, and only such are handed on to browsers.
 */
export const messages = { en: Object.assign({}, en), uk: Object.assign({}, uk), crh: Object.assign({}, crh) };
