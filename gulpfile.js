'use strict';

const fs = require('node:fs');
const path = require('node:path');
const build = require('@microsoft/sp-build-web');
const typescript = require('tsx/cjs/api');

/**
 * src/loc holds typed objects; SPFx wants the texts of the first load as AMD modules, in a folder with nothing else in it
 * (every file there is taken for a locale). Written after TypeScript and before webpack. The only step of our own, so that
 * a move to Heft is one script.
 */
const writeTexts = build.subTask('write-texts', (_gulp, _options, done) => {
  fs.mkdirSync('lib/strings', { recursive: true });
  for (const locale of ['sv-se', 'en-us']) {
    const { essentials } = typescript.require(path.resolve(`src/loc/${locale}.essentials.ts`), __filename);
    fs.writeFileSync(
      `lib/strings/${locale}.js`,
      `define([], function () { return ${JSON.stringify(essentials)}; });\n`,
    );
  }
  done();
});
build.rig.addPostTypescriptTask(writeTexts);

build.initialize(require('gulp'));
