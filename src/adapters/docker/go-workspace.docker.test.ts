import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '#db/testing/test-database';
import { layOutFiles, textFile } from '#domain/labs/home-files';
import type { LabHandle, LabRuntime } from '#domain/ports/lab-runtime';
import { testRuntime } from './testing/test-runtime.ts';

const program = `package main

import (
	"fmt"

	"github.com/gocql/gocql"
	"github.com/scylladb/gocqlx/v3/table"
)

func main() {
	boats := table.New(table.Metadata{Name: "boats", Columns: []string{"pier"}, PartKey: []string{"pier"}})
	fmt.Println(boats.Name(), gocql.Quorum)
}
`;
const test = `package main

import "testing"

func TestNothing(t *testing.T) {}
`;

const database = testDatabase();
let runtime: LabRuntime;
let lab: LabHandle;
const labId = randomUUID();

beforeAll(async () => {
  runtime = await testRuntime(database.db, undefined, 'go');
  lab = await runtime.create(
    {
      labId,
      engine: 'cassandra',
      memoryMiB: 1024,
      alternator: false,
      workspace: 'go',
      expiresAt: new Date(Date.now() + 600_000),
    },
    new AbortController().signal,
  );
  const files = [textFile('boats/main.go', program), textFile('boats/main_test.go', test)];
  await asLearner(`set -e\nlab-prepare\n${layOutFiles(files)}`);
});
afterAll(async () => {
  await runtime?.destroy(labId);
});

const asLearner = (script: string) =>
  runtime.exec(lab, { in: 'workspace', as: 'learner', env: {}, timeoutMs: 60_000, script });
const inProject = (script: string) => asLearner(`cd ~/boats && ${script}`);

describe('the Go workspace', () => {
  it('gives a project without go.mod one in which the fork stands for GoCQL', async () => {
    const { stdout } = await inProject('go list -m github.com/gocql/gocql');
    expect(stdout).toMatch(/^github.com\/gocql\/gocql \S+ => github.com\/scylladb\/gocql /);
  });

  it('builds, vets, formats, tests and tidies without a network', async () => {
    const { stdout, stderr } = await inProject(
      'go run . && go vet . && gofmt -l . && go test . && go mod tidy && echo all',
    );
    expect({ stdout, stderr }).toEqual({
      stdout: expect.stringMatching(/^boats QUORUM\nok .*\nall\n$/),
      stderr: '',
    });
  });

  // Go keeps an index of a project once its files are two seconds old, and once a day a note in its cache.
  it('builds a project whose files are old, on a day when Go looks through its cache', async () => {
    const { stdout, stderr } = await inProject(
      'touch -d "1 hour ago" * . && echo 1 >$GOCACHE/trim.txt && go run . && go run .',
    );
    expect({ stdout, stderr }).toEqual({ stdout: 'boats QUORUM\nboats QUORUM\n', stderr: '' });
  });

  it('keeps few of the programs that go run links', async () => {
    await inProject(
      'for n in {1..9}; do sed -i "s/boats.Name()[^,]*/boats.Name() + \\"$n\\"/" main.go; go run . >/dev/null; done',
    );
    const { stdout } = await asLearner('ls -d $GOCACHE/??/*-d/ | wc -l');
    expect(Number(stdout)).toBeLessThanOrEqual(7);
  });

  it('builds on the original driver where the replace line is missing', async () => {
    const { stdout } = await asLearner(`cp -r ~/boats ~/original && cd ~/original && rm main_test.go
      printf 'package main\\n\\nimport "github.com/gocql/gocql"\\n\\nfunc main() { println(gocql.Quorum) }\\n' >main.go
      sed -i '/^replace/d' go.mod && go build -o program . && go version -m program | grep gocql`);
    expect(stdout).toMatch(/github.com\/gocql\/gocql\tv1.7.0/);
  });
});
