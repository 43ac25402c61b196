import { jest } from '@jest/globals';

/** How long a test, or a hook, of this project may take: Jest has a setting for all projects together only. */
declare const milliseconds: number;
jest.setTimeout(milliseconds);
