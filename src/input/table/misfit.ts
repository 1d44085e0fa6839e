import type { Encoding } from '../../core/encoding.js';

/** The first byte of a file that does not fit an encoding. */
export interface Misfit {
  /** How many bytes before it fit. */
  readonly offset: number;
  /** The line that it stands in, counted from 1. */
  readonly line: number;
  /** `0xFF`; `null` where the file ends within a character. */
  readonly byte: string | null;
}

const CHUNK = 65_536;

/**
 * Finds where a file that does not fit an encoding ceases to: by chunks, then byte by byte, so that
 * it takes no longer than decoding the file twice, however long its lines are.
 */
export function findMisfit(bytes: Uint8Array, encoding: Encoding): Misfit {
  let fitting = 0;
  const scout = strictDecoder(encoding);
  while (fitting < bytes.length && feeds(scout, bytes.subarray(fitting, fitting + CHUNK))) {
    fitting += CHUNK;
  }
  const decoder = strictDecoder(encoding);
  let text = decoder.decode(bytes.subarray(0, fitting), { stream: true });
  let offset = Math.min(fitting, bytes.length);
  let byte: string | null = null;
  for (; offset < bytes.length; offset += 1) {
    try {
      text += decoder.decode(bytes.subarray(offset, offset + 1), { stream: true });
    } catch {
      byte = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
      break;
    }
  }
  return { offset, line: text.split(/\r\n|\n|\r/).length, byte };
}

function strictDecoder(encoding: Encoding): InstanceType<typeof TextDecoder> {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
}

function feeds(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}
