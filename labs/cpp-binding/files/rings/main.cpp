// Stores the birds of ringing sites.
//   rings list <site>
//   rings add <site> <ring> <species> <wing in mm> <grams>
//   rings again <site> <ring> <grams> [wing in mm]
#include <exception>
#include <iostream>

#include "add.hpp"
#include "again.hpp"
#include "driver.hpp"
#include "list.hpp"

void work(CassSession* session, const std::vector<std::string>& words) {
  const std::string command = words.empty() ? "" : words[0];
  if (command == "list" && words.size() == 2) {
    list(session, words[1]);
  } else if (command == "add" && words.size() == 6) {
    add(session, words[1], words[2], words[3], words[4], words[5]);
  } else if (command == "again" && words.size() == 4) {
    again(session, words[1], words[2], words[3], std::nullopt);
  } else if (command == "again" && words.size() == 5) {
    again(session, words[1], words[2], words[3], words[4]);
  } else {
    throw std::runtime_error("unknown command; see the top of main.cpp");
  }
}

int main(int count, char** words) {
  try {
    Session session = connect();
    work(session.get(), {words + 1, words + count});
  } catch (const std::exception& error) {
    std::cerr << "rings: " << error.what() << "\n";
    return 1;
  }
}
