/** Path of a Chromium that starts; empty for Playwright's own; null when there is none. */
export declare function findChromium(): Promise<string | null>;
