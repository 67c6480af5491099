import { describe, expect, it } from 'vitest';
import { faultsOf, importsOf } from '../../scripts/layer-rule.js';

describe('the layer rule', () => {
  it('sees every way in which a file imports another', () => {
    const text = [
      "import { a } from './a.js';",
      "import type { B } from '../b.js';",
      "export * from './c.js';",
      "import './d.css';",
      "const e = await import('./e.js');",
      'import {\n  f,\n} from "./f.js";',
    ].join('\n');
    expect(importsOf(text)).toEqual(['./a.js', '../b.js', './c.js', './d.css', './e.js', './f.js']);
  });

  it('lets arrows point down', () => {
    expect(faultsOf('src/facts/x.ts', "import { y } from '../quantity/index.js';")).toEqual([]);
    expect(faultsOf('src/store/x.ts', "import fs from 'node:fs';")).toEqual([]);
    expect(faultsOf('src/standard/load.ts', "import fs from 'node:fs';")).toEqual([]);
  });

  it.each([
    ['an arrow that points up', 'src/quantity/x.ts', '../facts/index.js'],
    ['a room that knows a neighbour', 'src/report/x.ts', '../store/index.js'],
    ['a page that reaches into the server', 'web/x.tsx', '../src/server/app.js'],
    ['an effect in a pure room', 'src/facts/x.ts', 'node:fs'],
    ['a database in a pure room', 'src/collect/x.ts', 'pg'],
  ])('refuses %s and says what to do', (_, file, name) => {
    const [fault] = faultsOf(file, `import { y } from '${name}';`);
    expect(fault).toMatch(new RegExp(`^${file}: .*(move the rule down|Take the effect)`));
  });
});
