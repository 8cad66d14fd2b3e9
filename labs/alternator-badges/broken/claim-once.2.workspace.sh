sed -i '/ConditionExpression/d' ~/claim/main.py
