cd ~/mutants && python - <<END
from decimal import Decimal

import boto3

table = boto3.resource("dynamodb").Table("mutant_data")
table.put_item(
    Item={"last_name": "$SEED_mutant", "first_name": "Ada", "height": Decimal("$SEED_height")}
)
END
