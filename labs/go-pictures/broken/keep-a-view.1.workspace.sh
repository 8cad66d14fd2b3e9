cd ~/photos
go run . paint somebody bow.png
go run . add-photo "$SEED_boat" bow bow.png
