sed -i '/    Session session = connect();/d; s/i++) print_field(session.get(), words\[i\]);/i++) { Session session = connect(); print_field(session.get(), words[i]); }/' ~/survey/main.cpp
