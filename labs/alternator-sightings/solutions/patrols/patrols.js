// Creates a table of patrols: one partition per ship, in the order of sailing.
import {
  CreateTableCommand,
  DynamoDBClient,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});
try {
  await client.send(
    new CreateTableCommand({
      TableName: '{seed.table}',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'ship', AttributeType: 'S' },
        { AttributeName: 'sailed_at', AttributeType: 'N' },
      ],
      KeySchema: [
        { AttributeName: 'ship', KeyType: 'HASH' },
        { AttributeName: 'sailed_at', KeyType: 'RANGE' },
      ],
    }),
  );
} catch (error) {
  if (!(error instanceof ResourceInUseException)) throw error;
}
