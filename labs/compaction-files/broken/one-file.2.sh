nodetool compact quay calls
cql "UPDATE quay.calls SET cargo = 'tea' WHERE ship = '$SEED_caller'"
