import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partitionPoint } from '../../src/core/sorted.js';

describe('the first of a sorted list', () => {
  test('are as many as come before a bound, wherever it lies', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30)), fc.nat(31), (numbers, bound) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        expect(partitionPoint(sorted, (one) => one < bound)).toBe(
          sorted.filter((one) => one < bound).length,
        );
      }),
    );
  });

  test('are none of an empty list, and all where all come first', () => {
    expect(partitionPoint([], () => true)).toBe(0);
    expect(partitionPoint([1, 2, 3], () => true)).toBe(3);
    expect(partitionPoint([1, 2, 3], () => false)).toBe(0);
  });
});
