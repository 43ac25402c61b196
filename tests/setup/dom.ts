import '@testing-library/jest-dom/jest-globals';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from '@jest/globals';

afterEach(cleanup);
// A test waits for what a person waits for; on a busy build machine that can take longer than the second that is the
// default.
configure({ asyncUtilTimeout: 5_000 });
