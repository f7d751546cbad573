import { useCallback, useEffect, useRef } from "react";

/**
 * Keeps what is typed after somebody has entered a place and before its editor is there, for the editor to begin with.
 * @param id of the place
 * @returns `begin` for when it is entered; `take` gives what was typed until then, and ends it
 */
export function useTypedAhead(id: string): { begin(): void; take(): string } {
  const typed = useRef("");
  const end = useRef(() => {});
  const begin = useCallback(() => {
    end.current();
    typed.current = "";
    const listen = (event: KeyboardEvent) => {
      // Once the place is gone and the editor has no focus yet, nobody has.
      const { target } = event;
      if (target !== document.body && (target as Element).id !== id) return;
      if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
      typed.current += event.key;
      event.preventDefault();
    };
    document.addEventListener("keydown", listen, true);
    end.current = () => document.removeEventListener("keydown", listen, true);
  }, [id]);
  const take = useCallback(() => {
    end.current();
    const taken = typed.current;
    typed.current = "";
    return taken;
  }, []);
  useEffect(() => () => end.current(), []);
  return { begin, take };
}
