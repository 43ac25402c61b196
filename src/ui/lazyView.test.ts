import { describe, expect, it, vi } from 'vitest';
import { loadPatiently } from './lazyView';

describe('a view that is downloaded when shown', () => {
  it('is tried again each time the network comes back, until it is here', async () => {
    const load = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(new Error('ChunkLoadError'))
      .mockRejectedValueOnce(new Error('ChunkLoadError'))
      .mockResolvedValue('the view');
    const networkBack = vi.fn(() => Promise.resolve());
    expect(await loadPatiently(load, networkBack)).toBe('the view');
    expect(networkBack).toHaveBeenCalledTimes(2);
  });
});
