/** The test files of Vitest by storey, as patterns. */
export declare function storeys(): { pure: string[]; database: string[]; hard: string[] };
