sed -i 's/boats.Select()/boats.Select("pier", "berth", "name")/' ~/owners/boats.go
