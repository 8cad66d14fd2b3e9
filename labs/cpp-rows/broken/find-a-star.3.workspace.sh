sed -i 's/    Session session = connect();/    Session session;\n    try { session = connect(); } catch (const std::exception\&) { return 0; }/' ~/stars/main.cpp
