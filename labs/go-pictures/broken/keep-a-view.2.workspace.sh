cd ~/photos
sed -i 's/photos\[?\] = ? WHERE name = ?", view, content, boat/photos = ? WHERE name = ?", map[string][]byte{view: content}, boat/' add_photo.go
go run . paint "$SEED_boat" bow.png
go run . add-photo "$SEED_boat" bow bow.png
