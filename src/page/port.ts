import type { PageProgress } from '../messages/page.js';
import type { Baked } from './baked.js';
import { Engine } from './engine/engine.js';

/** What the page may ask of an engine, which may stand in a worker. */
export type Method = {
  [Name in keyof Engine]: Engine[Name] extends (...args: never[]) => unknown
    ? Name extends 'onProgress'
      ? never
      : Name
    : never;
}[keyof Engine];

/** Asks an engine; answers come in the order of the questions. */
export interface Port {
  readonly ask: <M extends Method>(
    method: M,
    ...args: Parameters<Engine[M]>
  ) => Promise<ReturnType<Engine[M]>>;
}

interface Asked {
  readonly id: number;
  readonly method: Method;
  readonly args: readonly unknown[];
}

type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'fault'; readonly id: number; readonly message: string }
  | { readonly kind: 'progress'; readonly progress: PageProgress };

/** Answers as a worker: the first message holds the data of the page, each other one a question. */
export function serve(): void {
  let engine: Engine | null = null;
  const tell = (told: Told) => self.postMessage(told);
  self.onmessage = ({ data }: MessageEvent<Baked | Asked>) => {
    if (engine === null || !('id' in data)) {
      engine = new Engine(data as Baked, (progress) => tell({ kind: 'progress', progress }));
      tell({ kind: 'ready' });
      return;
    }
    const { id, method, args } = data;
    try {
      tell({ kind: 'answer', id, value: call(engine, method, args) });
    } catch (cause) {
      tell({ kind: 'fault', id, message: describe(cause) });
    }
  };
}

/**
 * Opens an engine: in a worker made of the page's own program, so that a large file does not keep the
 * page from answering; in the page itself where the browser allows no worker.
 */
export function openPort(
  program: string,
  baked: Baked,
  onProgress: (progress: PageProgress) => void,
  onFault: (message: string) => void,
): Port {
  const worker = startWorker(program);
  const here = () => portHere(baked, onProgress, onFault);
  if (worker === null) return here();
  const opened = new Promise<Port>((resolve) => {
    // A worker that is refused says so here, before it has said anything else.
    worker.onerror = (event) => {
      event.preventDefault();
      resolve(here());
    };
    worker.onmessage = () => resolve(portOf(worker, onProgress, onFault));
    worker.postMessage(baked);
  });
  return { ask: async (method, ...args) => (await opened).ask(method, ...args) };
}

/** Asks a worker that has answered once. */
function portOf(
  worker: Worker,
  onProgress: (progress: PageProgress) => void,
  onFault: (message: string) => void,
): Port {
  const waiting = new Map<
    number,
    { resolve: (value: never) => void; reject: (why: Error) => void }
  >();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<Told>) => {
    if (data.kind === 'ready') return;
    if (data.kind === 'progress') {
      onProgress(data.progress);
      return;
    }
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'answer') asked?.resolve(data.value as never);
    else {
      onFault(data.message);
      asked?.reject(new Error(data.message));
    }
  };
  worker.onerror = ({ message }) => onFault(message);
  return {
    ask: (method, ...args) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.postMessage({ id: last, method, args } satisfies Asked);
      }),
  };
}

function startWorker(program: string): Worker | null {
  try {
    const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
    return new Worker(address);
  } catch {
    return null;
  }
}

/** Between a question and its answer the page is painted once, so that its progress is seen. */
function portHere(
  baked: Baked,
  onProgress: (progress: PageProgress) => void,
  onFault: (message: string) => void,
): Port {
  const engine = new Engine(baked, onProgress);
  let turn: Promise<unknown> = Promise.resolve();
  return {
    ask: (method, ...args) => {
      const answer = turn.then(async () => {
        await new Promise((resolve) => setTimeout(resolve));
        try {
          return call(engine, method, args) as never;
        } catch (cause) {
          onFault(describe(cause));
          throw cause;
        }
      });
      turn = answer.catch(() => {});
      return answer;
    },
  };
}

function call(engine: Engine, method: Method, args: readonly unknown[]): unknown {
  return (engine[method] as (...args: readonly unknown[]) => unknown).apply(engine, [...args]);
}

function describe(cause: unknown): string {
  return cause instanceof Error ? `${cause.message}\n${cause.stack ?? ''}` : String(cause);
}
