import { describe, expect, test } from 'vitest';
import { projectRoot } from '../setup/project.ts';
import { circlesOf, importGraph } from './import-graph.ts';

const graph = importGraph(projectRoot, ['src', 'db', 'scripts', 'bench', 'e2e']);

test('no file of the project imports itself by way of others, types included', () => {
  expect(circlesOf(graph)).toEqual([]);
});

describe('the graph', () => {
  test('knows imports by alias, by path, of types alone, and from .astro files', () => {
    expect(graph.get('src/processes/web-server.ts')).toContain('src/processes/lab-life.ts');
    expect(graph.get('src/processes/web-server.ts')).toContain('src/env.ts');
    expect(graph.get('src/http/visitor.ts')).toContain('src/services.ts');
    expect(graph.get('src/pages/courses/[course]/[lesson].astro')).toEqual(
      expect.arrayContaining(['src/layouts/Page.astro', 'src/client/lesson/lesson.ts']),
    );
  });

  test('leaves out no import of a project file', () => {
    expect(graph.size).toBeGreaterThan(400);
    for (const file of ['src/gateway/gateway.ts', 'src/commands/labs/start-lab.ts'])
      expect(graph.get(file)!.length).toBeGreaterThan(5);
  });
});

describe('a circle', () => {
  const circles = (edges: Record<string, string[]>) =>
    circlesOf(new Map(Object.entries(edges))).map((circle) => circle.sort());

  test('is found whatever its length and wherever the search begins', () => {
    expect(circles({ a: ['a'] })).toEqual([['a']]);
    expect(circles({ a: ['b'], b: ['c'], c: ['b', 'd'], d: [] })).toEqual([['b', 'c']]);
    expect(circles({ c: ['a'], b: ['c'], a: ['b'], d: ['a'] })).toEqual([['a', 'b', 'c']]);
    expect(circles({ a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] })).toEqual([
      ['c', 'd'],
      ['a', 'b'],
    ]);
  });

  test('is not two ways to the same file', () => {
    expect(circles({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toEqual([]);
  });
});
