nodetool flush quay calls
