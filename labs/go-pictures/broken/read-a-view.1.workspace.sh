sed -i 's/content, 0o644/[]byte(fmt.Sprintf("%x", content)), 0o644/' ~/photos/get_photo.go
