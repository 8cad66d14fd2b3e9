import { describe, expect, it } from 'vitest';
import { firstRun } from './first-run.ts';

const block = (where: string, command: string, output = '') =>
  `<Run in="${where}">\n\n\`\`\`${where === 'cqlsh' ? 'cql' : 'bash'}\n${command}\n\`\`\`\n${
    output && `\n\`\`\`output\n${output}\n\`\`\`\n`
  }\n</Run>\n\nProse.\n`;

describe('the first run of a lesson', () => {
  it('is its statements line by line and what came out', () => {
    const mdx = block(
      'cqlsh',
      "INSERT INTO live (buoy)\n  VALUES ('a');\nSELECT buoy, TTL(w) FROM live;",
      ' buoy | ttl(w)\n------+--------\n    a |      {left~8}',
    );
    expect(firstRun(mdx)).toEqual({
      statements: [
        ['INSERT INTO live (buoy)', "  VALUES ('a');"],
        ['SELECT buoy, TTL(w) FROM live;'],
      ],
      output: [' buoy | ttl(w)', '------+--------', '    a |      8'],
    });
  });

  it('passes over the shell, silent commands and drawn values', () => {
    const mdx =
      block('node', 'nodetool flush', 'done') +
      block('cqlsh', 'USE harbour;') +
      block('cqlsh', "SELECT * FROM live WHERE buoy = '{seed.buoy}';", '(0 rows)') +
      block('cqlsh', 'SELECT now() FROM system.local;', ' {id~1}');
    expect(firstRun(mdx)?.statements).toEqual([['SELECT now() FROM system.local;']]);
  });

  it('is absent where a lesson runs nothing', () => {
    expect(firstRun('## Why now\n\nProse.')).toBeNull();
  });
});
