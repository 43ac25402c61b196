'use strict';

const fs = require('node:fs');
const path = require('node:path');
const build = require('@microsoft/sp-build-web');
const typescript = require('tsx/cjs/api');

/**
 * src/loc holds typed objects; SPFx wants AMD modules at lib/loc/{locale}.js. Written over what TypeScript left there,
 * after it and before webpack. The only build-specific step, so that a move to Heft is one script.
 */
const writeTexts = build.subTask('write-texts', (_gulp, _options, done) => {
  for (const [locale, name] of [['sv-se', 'svSE'], ['en-us', 'enUS']]) {
    const texts = typescript.require(path.resolve(`src/loc/${locale}.ts`), __filename)[name];
    fs.writeFileSync(`lib/loc/${locale}.js`, `define([], function () { return ${JSON.stringify(texts, undefined, 2)}; });\n`);
  }
  done();
});
build.rig.addPostTypescriptTask(writeTexts);

build.initialize(require('gulp'));
