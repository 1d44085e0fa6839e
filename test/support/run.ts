import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

/** The repository's root. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a run of the built program left behind. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The same, to the byte. */
export interface RunBytes {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

/** What a run is given beside its words. */
export interface RunOptions {
  readonly input?: string | Uint8Array;
  /** All of its environment beside PATH and LANG. */
  readonly env?: Readonly<Record<string, string>>;
  /** The folder that it runs in; the repository's root if not given. */
  readonly cwd?: string;
}

/** Runs the built program in a thread of this process, speaking Chinese, and waits for its end. */
export function run(args: readonly string[], options: RunOptions = {}): Run {
  return asText(runForBytes(args, options));
}

/** Runs it in a process of its own, as a user does: for what only a process shows. */
export function runProcess(args: readonly string[], options: RunOptions = {}): Run {
  const { input = '', cwd = ROOT } = options;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`${ROOT}bin/dixian.js`, ...args],
    { cwd, input, env: environmentOf(options), maxBuffer: 64 * 1024 * 1024 },
  );
  return asText({ status, stdout, stderr });
}

/** Runs it as {@link run} does, for what is no text. */
export function runForBytes(args: readonly string[], options: RunOptions = {}): RunBytes {
  const { input = '', cwd = ROOT } = options;
  const { port1, port2 } = new MessageChannel();
  const before = process.cwd();
  process.chdir(cwd);
  try {
    Atomics.store(SIGNAL, 0, 0);
    thread ??= startThread();
    const request = { args, env: environmentOf(options), input: Buffer.from(input), port: port2 };
    thread.postMessage(request, [port2]);
    if (Atomics.wait(SIGNAL, 0, 0, PATIENCE) === 'timed-out') {
      thread.terminate();
      thread = undefined;
      throw new Error(`dixian ${args.join(' ')} does not end`);
    }
    const { status, stdout, stderr, fault } = receiveMessageOnPort(port1)?.message ?? {};
    if (fault !== null) throw fault ?? new Error(`dixian ${args.join(' ')} answers nothing`);
    return { status, stdout: Buffer.from(stdout), stderr: Buffer.from(stderr) };
  } finally {
    port1.close();
    process.chdir(before);
  }
}

/** Milliseconds, less than a test has: a run that takes so long never ends. */
const PATIENCE = 50_000;

const SIGNAL = new Int32Array(new SharedArrayBuffer(4));

let thread: Worker | undefined;

function startThread(): Worker {
  const workerData = { cli: `${ROOT}dist/cli.cjs`, signal: SIGNAL };
  const started = new Worker(new URL('cli-thread.js', import.meta.url), { workerData });
  started.unref();
  return started;
}

function environmentOf({ env = {} }: RunOptions): Record<string, string> {
  const { PATH = '' } = process.env;
  return { PATH, LANG: 'zh_CN.UTF-8', ...env };
}

function asText({ status, stdout, stderr }: RunBytes): Run {
  return { status, stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8') };
}
