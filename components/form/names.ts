"use client";

import { createContext, useContext } from "react";

/** What ids in a draft are called that was taken up: what was chosen then need not be among what can be chosen now. */
export const NamesContext = createContext<Readonly<Record<string, string>>>({});
export const useNames = () => useContext(NamesContext);
