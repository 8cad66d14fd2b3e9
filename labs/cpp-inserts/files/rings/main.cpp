// Keeps the birds of ringing sites.
//   rings list <site>
//   rings add <site> <ring> <species> <wing in mm> <grams>
//   rings again <site> <ring> <grams> [wing in mm]
//   rings fill <site> <birds> <inserts at once>
//   rings hurry <site> <birds>
//   rings count <site> <rows a page>
#include <exception>
#include <iostream>

#include "add.hpp"
#include "again.hpp"
#include "count.hpp"
#include "driver.hpp"
#include "fields.hpp"
#include "fill.hpp"
#include "hurry.hpp"
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
  } else if (command == "fill" && words.size() == 4) {
    fill(session, words[1], number<int>(words[2]), number<size_t>(words[3]));
  } else if (command == "hurry" && words.size() == 3) {
    hurry(session, words[1], number<int>(words[2]));
  } else if (command == "count" && words.size() == 3) {
    count(session, words[1], number<int>(words[2]));
  } else {
    throw std::runtime_error("main.cpp says which commands there are");
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
