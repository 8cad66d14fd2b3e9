python - <<END
import boto3

table = boto3.resource("dynamodb").Table("mutant_data")
table.put_item(Item={"last_name": "$SEED_mutant", "first_name": "Ada", "height": "$SEED_height"})
END
