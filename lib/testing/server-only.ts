// Stands in for the `server-only` guard in tests and command-line tools.
export {};
