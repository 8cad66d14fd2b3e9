// Prints the sightings of a mutant in one month as JSON: node . <mutant> <month, as 2026-11>
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const [mutant, month] = process.argv.slice(2);

const { Items } = await client.send(
  new QueryCommand({
    TableName: 'sightings',
    KeyConditionExpression: 'mutant = :mutant',
    ExpressionAttributeValues: { ':mutant': mutant },
  }),
);
console.log(JSON.stringify(Items.map(({ seen_at }) => seen_at)));
