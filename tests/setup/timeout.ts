import { jest } from '@jest/globals';

/** From `globals` in jest.config.cjs: Jest itself knows only one timeout for all projects. */
declare const secondsPerTest: number;

jest.setTimeout(secondsPerTest * 1000);
