/** The advisories about the packages in the build. */
import {expect, test} from 'vitest';
import {advisoriesIn, packagesIn} from '../../scripts/package/audit-report.js';

const rule = '-'.repeat(80);
const notices = `This program contains the following packages.

@scope/one 1.0.0

MIT License
${rule}

two 2.0.0

MIT License
`;

test('the packages of the build are found in its notices', () => {
  expect([...packagesIn(notices)]).toEqual(['@scope/one', 'two']);
});

test('advisories about bundled packages are found, and those about other packages are left out', () => {
  const advisory = {name: 'two', severity: 'high', title: 'It hangs', url: 'https://example.org/1'};
  const json = JSON.stringify({
    vulnerabilities: {
      two: {via: [advisory, 'three']},
      three: {via: [{...advisory, name: 'three'}]},
    },
  });
  expect(advisoriesIn(json, packagesIn(notices))).toEqual([advisory]);
});

test.each([
  ['says that it has no advisories', '{"statusCode": 405, "message": "Method Not Allowed"}'],
  ['answers without JSON', ''],
])('a registry that %s gives no result', (_what, json) => {
  expect(advisoriesIn(json, new Set(['two']))).toBeUndefined();
});
