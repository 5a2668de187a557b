// Runs a test executable of `wasm32-wasip1` in node: the runner of `scripts/wasm.sh`.
//
//     node scripts/wasi.mjs TEST.wasm [arguments]
import { readFile } from "node:fs/promises";
import { argv, env, exit } from "node:process";
import { WASI } from "node:wasi";

const [file, ...rest] = argv.slice(2);
const wasi = new WASI({
    version: "preview1",
    args: [file, ...rest],
    env,
    // Tests read and write files of the package under the names that these have on the host.
    preopens: { "/": "/" },
});
const module = await WebAssembly.compile(await readFile(file));
const instance = await WebAssembly.instantiate(module, wasi.getImportObject());
exit(wasi.start(instance));
