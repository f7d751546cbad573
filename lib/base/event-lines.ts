/**
 * What work says as it goes on, as lines of JSON: each is sent when it is said.
 * @param work gets a signal that aborts when whoever listens goes away
 */
export function eventLines<Event>(
  work: (say: (event: Event) => void, gone: AbortSignal) => Promise<void>,
): Response {
  const encoder = new TextEncoder();
  const gone = new AbortController();
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      await work((event) => {
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`));
      }, gone.signal);
      if (!gone.signal.aborted) controller.close();
    },
    cancel() {
      gone.abort();
    },
  });
  return new Response(stream, {
    // Not to be put together or compressed on its way.
    headers: {
      "Content-Type": "application/x-ndjson; charset=utf-8",
      "Cache-Control": "private, no-store, no-transform",
    },
  });
}
