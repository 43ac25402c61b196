import { describe, expect, it, jest } from '@jest/globals';
import { loadPatiently } from './lazyView';

describe('a view that is downloaded when shown', () => {
  it('is tried again each time the network comes back, until it is here', async () => {
    const load = jest
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new Error('ChunkLoadError'))
      .mockRejectedValueOnce(new Error('ChunkLoadError'))
      .mockResolvedValue('the view');
    const networkBack = jest.fn(() => Promise.resolve());
    expect(await loadPatiently(load, networkBack)).toBe('the view');
    expect(networkBack).toHaveBeenCalledTimes(2);
  });
});
