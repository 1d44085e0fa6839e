// Runs the built command line in a thread of the test's process, once for each message. A process of its
// own would take 80 ms to start; whoever sends the message waits for the answer.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';

const { cli, signal } = workerData;
const DESCRIPTORS = [1, 2];
const written = new Map();

const writeSync = fs.writeSync;
fs.writeSync = (descriptor, bytes, offset = 0, ...rest) => {
  const parts = written.get(descriptor);
  if (parts === undefined) return writeSync(descriptor, bytes, offset, ...rest);
  parts.push(Buffer.from(bytes.subarray(offset)));
  return bytes.length - offset;
};

const { main } = createRequire(import.meta.url)(cli);

parentPort.on('message', async ({ args, env, input, port }) => {
  for (const descriptor of DESCRIPTORS) written.set(descriptor, []);
  process.argv = [process.execPath, 'dixian', ...args];
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  const stdin = Readable.from(input.length === 0 ? [] : [Buffer.from(input)]);
  Object.defineProperty(process, 'stdin', { value: stdin, configurable: true });
  process.exitCode = undefined;
  let fault = null;
  try {
    await main();
  } catch (cause) {
    fault = cause;
  }
  const [stdout, stderr] = DESCRIPTORS.map((descriptor) => Buffer.concat(written.get(descriptor)));
  port.postMessage({ status: process.exitCode ?? 0, stdout, stderr, fault });
  process.exitCode = 0;
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
