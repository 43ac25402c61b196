'use strict';

/**
 * Plain JavaScript that any Node can read: it is asked before anything is loaded that an old one would stumble over.
 * @param {string} version as `process.versions.node` has it: `20.11.1`
 * @param {string} engines as package.json has it: `>=20.11.0 <21 || >=22.14.0 <23`
 * @returns {string | undefined} one sentence for whoever has another Node; undefined when this one will do
 */
exports.refusalOfNode = function refusalOfNode(version, engines) {
  const ranges = engines.split('||').map(function (range) {
    const bounds = /^>=(\d+)\.(\d+)\.\d+ <(\d+)$/.exec(range.trim());
    if (bounds === null) throw new Error('package.json: engines.node is not read here: ' + range);
    return bounds.slice(1).map(Number);
  });
  const [major, minor] = version.split('.').map(Number);
  const fits = ranges.some(function ([lowest, least, beyond]) {
    return (major > lowest || (major === lowest && minor >= least)) && major < beyond;
  });
  if (fits) return undefined;
  const wanted = ranges.map(function ([lowest, least]) {
    return lowest + '.' + least + ' or a later ' + lowest;
  });
  return 'Diplomera does not run on Node ' + version + ': install Node ' + wanted.join(', or ') + ', and start again.';
};
