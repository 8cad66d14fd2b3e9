// Prints the newest sightings of a mutant as JSON: node . <mutant> <how many>
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const [mutant, count] = process.argv.slice(2);

const { Items } = await client.send(
  new QueryCommand({
    TableName: 'sightings',
    KeyConditionExpression: 'mutant = :mutant',
    ExpressionAttributeValues: { ':mutant': 'demo' },
  }),
);
console.log(JSON.stringify(Items));
