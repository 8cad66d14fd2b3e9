"""Two people open the form of a badge at the same time, and save it one after the other."""

import boto3

table = boto3.resource("dynamodb").Table("badges")
key = {"badge": "demo"}


def open_form():
    return table.get_item(Key=key, ConsistentRead=True)["Item"]


def save(form):
    table.put_item(Item=form)


def save_with_version(form):
    seen = form["version"]
    try:
        table.put_item(
            Item={**form, "version": seen + 1},
            ConditionExpression="#version = :seen",
            ExpressionAttributeNames={"#version": "version"},
            ExpressionAttributeValues={":seen": seen},
        )
    except table.meta.client.exceptions.ConditionalCheckFailedException:
        print("refused: this form showed version", seen)


for how in (save, save_with_version):
    table.put_item(Item={**key, "holder": "Nell", "door": "north", "version": 4})
    ada, ivo = open_form(), open_form()
    ada["holder"] = "Tam"
    how(ada)
    ivo["door"] = "south"
    how(ivo)
    now = open_form()
    print(how.__name__, "->", now["holder"], now["door"])
