nodetool compact quay calls
