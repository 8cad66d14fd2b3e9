import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { testDatabase } from '#db/testing/test-database';
import { testRuntime } from './testing/test-runtime.ts';

const database = testDatabase();

it('answers the DynamoDB API as soon as the lab is there, and a check reads it', async () => {
  const runtime = await testRuntime(database.db);
  const labId = randomUUID();
  const handle = await runtime.create(
    {
      labId,
      engine: 'cassandra',
      memoryMiB: 1024,
      alternator: true,
      workspace: null,
      expiresAt: new Date(Date.now() + 600_000),
    },
    new AbortController().signal,
  );
  const check = async (script: string) => {
    const text = `${readFileSync('labs/prelude.sh', 'utf8')}\n${script}`;
    return runtime.exec(handle, { as: 'checker', script: text, env: {}, timeoutMs: 15_000 });
  };
  try {
    const created = await check(
      `alternator CreateTable '{"TableName": "mutants", "BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [{"AttributeName": "name", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "name", "KeyType": "HASH"}]}' >/dev/null; echo $?
       until alternator DescribeTable '{"TableName": "mutants"}' | grep -q ACTIVE; do :; done
       alternator PutItem '{"TableName": "mutants", "Item": {"name": {"S": "Zoë ☂"}}}'
       alternator GetItem '{"TableName": "mutants", "Key": {"name": {"S": "Zoë ☂"}}}'`,
    );
    expect(created.stdout).toBe('0\n{}\n{"Item":{"name":{"S":"Zoë ☂"}}}\n');
    const refused = await check(`alternator DescribeTable '{"TableName": "nothing"}'; echo $?`);
    expect(refused.stdout).toMatch(/ResourceNotFoundException.*\n1\n$/);
  } finally {
    await runtime.destroy(labId);
  }
});
