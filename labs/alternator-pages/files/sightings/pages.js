// Reads the sightings of a mutant page by page.
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

let ExclusiveStartKey;
do {
  const page = await client.send(
    new QueryCommand({
      TableName: 'sightings',
      KeyConditionExpression: 'mutant = :mutant',
      ExpressionAttributeValues: { ':mutant': 'demo' },
      Limit: 3,
      ExclusiveStartKey,
    }),
  );
  ExclusiveStartKey = page.LastEvaluatedKey;
  console.log(page.Items.length, 'items,', ExclusiveStartKey ? 'and more to come' : 'and no more');
} while (ExclusiveStartKey);
