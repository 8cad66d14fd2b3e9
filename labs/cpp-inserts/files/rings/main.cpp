// Stores the birds of ringing sites.
//   rings list <site>
//   rings count <site>
//   rings fill <site> <birds> <inserts in flight>
//   rings callbacks <site> <birds> <inserts in flight>
//   rings hurry <site> <birds>
#include <exception>
#include <iostream>

#include "callbacks.hpp"
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
  } else if (command == "count" && words.size() == 2) {
    count(session, words[1]);
  } else if (command == "fill" && words.size() == 4) {
    fill(session, words[1], number<int>(words[2]), number<size_t>(words[3]));
  } else if (command == "callbacks" && words.size() == 4) {
    fill_with_callbacks(session, words[1], number<int>(words[2]), number<int>(words[3]));
  } else if (command == "hurry" && words.size() == 3) {
    hurry(session, words[1], number<int>(words[2]));
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
