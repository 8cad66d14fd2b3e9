// Prints the stars of several fields: survey <field>,<field>…
#include <cassandra.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

void print_field(std::string_view field) {
  std::string address = getenv("SCYLLA_URI") ? getenv("SCYLLA_URI") : "127.0.0.1:9042";
  size_t colon = address.rfind(':');
  cass_log_set_level(CASS_LOG_DISABLED);
  CassCluster* cluster = cass_cluster_new();
  cass_cluster_set_contact_points_n(cluster, address.data(), colon);
  cass_cluster_set_port(cluster, atoi(address.c_str() + colon + 1));
  CassSession* session = cass_session_new();
  CassFuture* connected = cass_session_connect(session, cluster);
  cass_future_wait(connected);

  CassStatement* query = cass_statement_new("SELECT name, photons FROM observatory.stars WHERE field = ?", 1);
  cass_statement_bind_string(query, 0, field.data());
  CassFuture* done = cass_session_execute(session, query);
  const CassResult* result = cass_future_get_result(done);
  if (result != NULL) {
    CassIterator* rows = cass_iterator_from_result(result);
    int photons = 0;
    while (cass_iterator_next(rows)) {
      const CassRow* row = cass_iterator_get_row(rows);
      const char* name;
      size_t length;
      cass_value_get_string(cass_row_get_column(row, 0), &name, &length);
      cass_value_get_int32(cass_row_get_column(row, 1), &photons);
      printf("%s: %d photons\n", name, photons);
    }
    cass_iterator_free(rows);
  }
  cass_future_free(done);
  cass_statement_free(query);
  cass_future_free(connected);
  cass_session_free(session);
  cass_cluster_free(cluster);
}

int main(int count, char** words) {
  std::string_view list = count > 1 ? words[1] : "";
  while (!list.empty()) {
    size_t end = std::min(list.find(','), list.size());
    print_field(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}
