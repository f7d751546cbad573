"use client";

import { useEffect, useRef, useState } from "react";
import { type Control, useWatch } from "react-hook-form";
import type { BodyOption, Choices, FormOptions } from "@/lib/desk/form-options";
import type { FormValues } from "./form-values";

/** Keeps what can be chosen in step with the countries of the form: their bodies, contacts and earlier entries. */
export function useChoices(given: FormOptions, control: Control<FormValues>) {
  const countries = useWatch({ control, name: "entry.countries" });
  const key = [...countries].sort().join(",");
  const loaded = useRef(key);
  const [choices, setChoices] = useState(given.choices);
  const [added, setAdded] = useState<BodyOption[]>([]);

  useEffect(() => {
    if (key === loaded.current) return;
    const stop = new AbortController();
    void (async () => {
      try {
        const answer = await fetch(`/api/desk/choices?countries=${key}`, { signal: stop.signal });
        if (!answer.ok) return;
        setChoices((await answer.json()) as Choices);
        loaded.current = key;
      } catch {
        // Left as it was: the server checks the choice again when it is saved.
      }
    })();
    return () => stop.abort();
  }, [key]);

  const known = new Set(choices.bodies.map((body) => body.id));
  const bodies = [
    ...choices.bodies,
    ...added.filter((body) => !known.has(body.id) && body.country && countries.includes(body.country)),
  ];
  return {
    options: { ...given, choices: { ...choices, bodies } },
    addBody: (body: BodyOption) => setAdded((before) => [...before, body]),
  };
}
