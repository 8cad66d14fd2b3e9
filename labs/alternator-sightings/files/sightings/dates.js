// Stores three sightings under dates that people write, and prints them in the order of the sort key.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

for (const seen_at of ['8/11/2026', '9/11/2026', '10/11/2026']) {
  await client.send(new PutCommand({ TableName: 'sightings', Item: { mutant: 'dates', seen_at } }));
}
const { Items } = await client.send(
  new QueryCommand({
    TableName: 'sightings',
    KeyConditionExpression: 'mutant = :mutant',
    ExpressionAttributeValues: { ':mutant': 'dates' },
  }),
);
for (const { seen_at } of Items) console.log(seen_at);
