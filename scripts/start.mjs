/** Serves the pane beside the embedded Excel on http://localhost:3000/ and says so in one line when it is ready. */
import { once } from "node:events";
import { createServer } from "node:net";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import configure from "../webpack.config.js";

const config = await configure({}, { mode: "development" });
const { host, port } = config.devServer;

async function isFree() {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, "listening");
    probe.close();
    return true;
  } catch {
    return false;
  }
}

if (!(await isFree())) {
  console.error(`Port ${port} is taken, perhaps by another npm start. Stop that program and try again.`);
  process.exit(1);
}

const compiler = webpack({ ...config, stats: "errors-only", infrastructureLogging: { level: "error" } });
let announced = false;
compiler.hooks.done.tap("start", (stats) => {
  if (announced || stats.hasErrors()) return;
  announced = true;
  console.log(`NHV-rapport: http://${host}:${port}/`);
});
await new WebpackDevServer(config.devServer, compiler).start();
