cd ~/owners
sed -i 's/session.Query(boats.Insert())/session.Query(qb.Insert("boats").Columns("pier", "berth", "name").ToCql())/; s|"github.com/scylladb/gocqlx/v3/table"|"github.com/scylladb/gocqlx/v3/qb"\n\t&|' boats.go
