import { Server } from "node:net";

// Loaded before the Playground, which would listen on every address of the machine: whoever sits in the same network
// could write to the bot in somebody's name, and the bot would take it for a person at this machine.
const listen = Server.prototype.listen;

Server.prototype.listen = function (this: Server, ...args: readonly unknown[]) {
  const [where, ...rest] = args;
  const isPortAlone = typeof where === "number" && typeof rest[0] !== "string";
  return Reflect.apply(listen, this, isPortAlone ? [{ port: where, host: "127.0.0.1" }, ...rest] : args);
} as typeof listen;
