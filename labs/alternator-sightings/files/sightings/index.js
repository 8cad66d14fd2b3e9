// Prints the three newest sightings of a mutant, the newest first.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

const { Items } = await client.send(
  new QueryCommand({
    TableName: 'sightings',
    KeyConditionExpression: 'mutant = :mutant',
    ExpressionAttributeValues: { ':mutant': 'demo' },
    ScanIndexForward: false,
    Limit: 3,
  }),
);
for (const { seen_at, place } of Items) console.log(seen_at, place);
