sed -i '/if !found/,/^\t}/d; s/content, found := /content := /' ~/photos/get_photo.go
