// Prints the sightings of a mutant in one month as JSON: node . <mutant> <month, as 2026-11>
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const [mutant, month] = process.argv.slice(2);

const query = {
  TableName: 'sightings',
  KeyConditionExpression: 'mutant = :mutant AND begins_with(seen_at, :month)',
  ExpressionAttributeValues: { ':mutant': mutant, ':month': month },
};
const times = [];
// Asks again with ExclusiveStartKey until an answer has no LastEvaluatedKey.
for await (const page of paginateQuery({ client }, query)) {
  times.push(...page.Items.map(({ seen_at }) => seen_at));
}
console.log(JSON.stringify(times));
