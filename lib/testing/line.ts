import { once } from "node:events";
import net from "node:net";

/** A line to a server that a test can cut, or let go dead without a word. */
export type Line = {
  port: number;
  /** Breaks every connection; new ones are refused. */
  cut(): Promise<void>;
  /** Nothing goes through any more, in either direction, and nobody is told. */
  freeze(): void;
  mend(): Promise<void>;
  close(): Promise<void>;
};

/** A line to a port of this machine. */
export async function lineTo(target: number): Promise<Line> {
  const sockets = new Set<net.Socket>();
  let frozen = false;
  const server = net.createServer((near) => {
    sockets.add(near);
    near.on("error", () => {}).on("close", () => sockets.delete(near));
    if (frozen) return void near.pause();
    const far = net.connect(target, "127.0.0.1");
    sockets.add(far);
    far.on("error", () => near.destroy()).on("close", () => sockets.delete(far));
    near.on("close", () => far.destroy());
    near.pipe(far).pipe(near);
  });
  const listen = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  await listen(0);
  const { port } = server.address() as net.AddressInfo;
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  const stop = async () => {
    drop();
    if (!server.listening) return;
    const closed = once(server, "close");
    server.close();
    drop();
    await closed;
  };
  return {
    port,
    cut: stop,
    freeze: () => {
      frozen = true;
      for (const socket of sockets) {
        socket.unpipe();
        socket.removeAllListeners("data");
        socket.pause();
      }
    },
    mend: async () => {
      drop();
      frozen = false;
      if (!server.listening) await listen(port);
    },
    close: stop,
  };
}
