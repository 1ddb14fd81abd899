// Read by the Agents Playground 0.2.28 before it starts. It listens on every interface, and anyone who reaches it may act
// as any member: keep it on this machine.
const net = require("node:net");
const listen = net.Server.prototype.listen;

net.Server.prototype.listen = function (port, ...rest) {
  return typeof port === "number" && typeof rest[0] !== "string"
    ? listen.call(this, port, "127.0.0.1", ...rest)
    : listen.call(this, port, ...rest);
};
