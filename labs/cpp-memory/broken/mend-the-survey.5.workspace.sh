sed -i '/    Session session = connect();/d; s/      print_field(session.get(), \(.*\));$/      { Session session = connect(); print_field(session.get(), \1); }/' ~/survey/main.cpp
