// Prints how many sightings each place has, as one JSON object: node .
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

const counts = {};
const { Items } = await client.send(new ScanCommand({ TableName: 'sightings' }));
for (const { place } of Items) counts[place] = (counts[place] ?? 0) + 1;
console.log(JSON.stringify(counts));
