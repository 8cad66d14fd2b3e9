// Looks for the sightings of a mutant in two ways, and says how many items were read for it.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const wanted = { TableName: 'sightings', ExpressionAttributeValues: { ':mutant': 'demo' } };

const scan = await client.send(
  new ScanCommand({ ...wanted, FilterExpression: 'mutant = :mutant' }),
);
console.log(`Scan:  found ${scan.Count}, read ${scan.ScannedCount}`);

const query = await client.send(
  new QueryCommand({ ...wanted, KeyConditionExpression: 'mutant = :mutant' }),
);
console.log(`Query: found ${query.Count}, read ${query.ScannedCount}`);
