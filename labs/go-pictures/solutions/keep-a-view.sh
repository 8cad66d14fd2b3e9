cd ~/photos
go run . paint "$SEED_boat" bow.png
go run . add-photo "$SEED_boat" bow bow.png
