import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { AppError } from "#lib/errors.ts";

/** Where the web server listens. */
export interface ListenAddress {
  host: string;
  port: number;
  /** What a person types into the browser. */
  url: string;
}

const EVERYWHERE = ["127.0.0.1", "localhost", "0.0.0.0", "::", "::1"];

/** HOST (127.0.0.1 unless set: this machine only) and PORT (3000 unless set). */
export function listenAddress(): ListenAddress {
  const host = process.env.HOST || "127.0.0.1";
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new AppError("BAD_PORT", `PORT is ${process.env.PORT}; it must be a number from 1 to 65535.`, { where: "PORT" });
  }
  const shown = EVERYWHERE.includes(host) ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return { host, port, url: `http://${shown}:${port}` };
}

const SHORTEST_TOKEN = 16;

/**
 * What a person has to know who opens this server to others; empty when there is nothing to say.
 *
 * @throws AppError TOKEN_TOO_SHORT for an ADMIN_TOKEN that could be guessed
 */
export function warningOf({ host, url }: ListenAddress): string {
  const token = process.env.ADMIN_TOKEN ?? "";
  if (token !== "" && token.length < SHORTEST_TOKEN)
    throw new AppError("TOKEN_TOO_SHORT", `ADMIN_TOKEN has ${token.length} characters; at least ${SHORTEST_TOKEN} are needed.`, {
      where: "ADMIN_TOKEN",
    });
  if (["127.0.0.1", "localhost", "::1"].includes(host) || token !== "" || process.env.READ_ONLY === "1") return "";
  return `WARNING: others reach ${url} (HOST=${host}) and there is no ADMIN_TOKEN: everybody reads, nobody can change or import anything. Set ADMIN_TOKEN (16 characters or more), or READ_ONLY=1 if that is meant.`;
}

/** The address that this machine itself reaches the server at, e.g. `http://127.0.0.1:3000`. */
export function originOf({ host, port }: ListenAddress): string {
  const reachable = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : host.includes(":") ? `[${host}]` : host;
  return `http://${reachable}:${port}`;
}

/** PORT_BUSY when another program listens there; said before anything else is started. */
export async function checkPortFree({ host, port }: ListenAddress): Promise<void> {
  const failure = await tryListen(host, port);
  if (failure === null) return;
  if (failure.code !== "EADDRINUSE") {
    throw new AppError("CANNOT_LISTEN", `Cannot listen on ${host}:${port}: ${failure.message}`, {
      where: "HOST",
      status: 500,
      cause: failure,
    });
  }
  throw new AppError("PORT_BUSY", `Another program already listens on port ${port}. Choose another one: PORT=${port + 1} npm start`, {
    where: "PORT",
    status: 409,
    cause: failure,
  });
}

function tryListen(host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", resolve);
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** A port of this machine that nothing listens on now. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
