// Preloaded into the web server: ends it when the launcher is gone, by `kill -9` too, so that the port is
// free for the next start. The launcher holds the other end of a pipe, which the system closes with it.
const { Socket } = require("node:net");

const fd = Number(process.env.TIFA_PARENT_PIPE);
delete process.env.TIFA_PARENT_PIPE;
if (fd > 2) {
  const pipe = new Socket({ fd });
  pipe.on("error", () => {});
  pipe.on("close", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 3_000);
  });
  pipe.resume();
  pipe.unref();
}
