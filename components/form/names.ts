"use client";

import { createContext, useContext } from "react";

/** What ids in a draft are called that was taken up: what was chosen then need not be among what can be chosen now. */
export const NamesContext = createContext<Readonly<Record<string, string>>>({});
export const useNames = () => useContext(NamesContext);

/** What files are called that a form has to do with, by their ids: a field may name one that another has taken in. */
export const FileNamesContext = createContext<Map<string, string>>(new Map());
export const useFileNames = () => useContext(FileNamesContext);
