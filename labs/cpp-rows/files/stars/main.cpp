// Lists stars: stars list <field>
#include <exception>
#include <iostream>

#include "driver.hpp"

void print_star(const CassRow* row) {
  cass_int32_t photons;
  check(cass_value_get_int32(cass_row_get_column(row, 1), &photons));
  std::cout << text(cass_row_get_column(row, 0)) << ": " << photons << " photons\n";
}

void list(CassSession* session, std::string_view field) {
  Statement query(cass_statement_new("SELECT name, photons FROM observatory.stars WHERE field = ?", 1));
  check(cass_statement_bind_string_n(query.get(), 0, field.data(), field.size()));
  Result result = run(session, query.get());

  Rows rows(cass_iterator_from_result(result.get()));
  while (cass_iterator_next(rows.get())) print_star(cass_iterator_get_row(rows.get()));
}

int main(int count, char** words) {
  const std::string_view command = count > 1 ? words[1] : "";
  try {
    Session session = connect();
    if (command == "list" && count == 3) {
      list(session.get(), words[2]);
    } else {
      throw std::runtime_error("usage: stars list <field>");
    }
  } catch (const std::exception& error) {
    std::cerr << "stars: " << error.what() << "\n";
    return 1;
  }
}
