import type { UsageFault } from '../messages/usage-faults.js';

/** Thrown for a command line that cannot be carried out: stdout stays empty, the exit is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(readonly fault: UsageFault) {
    super(fault.code);
  }
}
