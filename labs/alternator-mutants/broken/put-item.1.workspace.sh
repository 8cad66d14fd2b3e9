python - <<END
from decimal import Decimal

import boto3

table = boto3.resource("dynamodb").Table("mutant_data")
table.put_item(Item={"last_name": "$SEED_mutant", "height": Decimal("$SEED_height")})
END
