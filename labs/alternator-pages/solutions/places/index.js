// Prints how many sightings each place has, as one JSON object: node .
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

const counts = {};
const scan = { TableName: 'sightings', ProjectionExpression: 'place' };
for await (const page of paginateScan({ client }, scan)) {
  for (const { place } of page.Items) counts[place] = (counts[place] ?? 0) + 1;
}
console.log(JSON.stringify(counts));
