"use client";

import dynamic from "next/dynamic";

/** What the windows of a second person hold: its scripts come when one opens. */
export const EffectView = dynamic(() => import("./effect-view").then((module) => module.EffectView));
export const Propose = dynamic(() => import("./propose").then((module) => module.Propose));
