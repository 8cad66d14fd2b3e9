// Types that own the driver's objects, and functions that wait for it.
#pragma once

#include <cassandra.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

// Each type of the driver has its own free function; the unique_ptr calls it at the end of the scope.
template <auto free_function>
struct Free {
  void operator()(auto* object) const { free_function(object); }
};

using Cluster = std::unique_ptr<CassCluster, Free<cass_cluster_free>>;
using Session = std::unique_ptr<CassSession, Free<cass_session_free>>;
using Prepared = std::unique_ptr<const CassPrepared, Free<cass_prepared_free>>;
using Statement = std::unique_ptr<CassStatement, Free<cass_statement_free>>;
using Future = std::unique_ptr<CassFuture, Free<cass_future_free>>;
using Result = std::unique_ptr<const CassResult, Free<cass_result_free>>;
using Rows = std::unique_ptr<CassIterator, Free<cass_iterator_free>>;

// Throws if the driver refused a call.
inline void check(CassError code) {
  if (code != CASS_OK) throw std::runtime_error(cass_error_desc(code));
}

// Waits for a future's outcome, and throws its message if it is an error.
inline void wait(CassFuture* future) {
  if (cass_future_error_code(future) == CASS_OK) return;
  const char* message;
  size_t length;
  cass_future_error_message(future, &message, &length);
  throw std::runtime_error(std::string(message, length));
}

// Connects to the node that SCYLLA_URI names, as host:port.
inline Session connect() {
  const char* uri = std::getenv("SCYLLA_URI");
  std::string host = uri ? uri : "127.0.0.1:9042";
  const auto colon = host.rfind(':');
  if (colon == std::string::npos) throw std::runtime_error("SCYLLA_URI is not host:port");
  const int port = std::stoi(host.substr(colon + 1));
  host.resize(colon);

  // The program prints each error itself, so the driver's own log is off. This has to be the first call.
  cass_log_set_level(CASS_LOG_DISABLED);
  Cluster cluster(cass_cluster_new());
  check(cass_cluster_set_contact_points(cluster.get(), host.c_str()));
  check(cass_cluster_set_port(cluster.get(), port));
  Session session(cass_session_new());
  Future connected(cass_session_connect(session.get(), cluster.get()));
  wait(connected.get());
  return session;
}

// Has the node parse a statement once, for everything that is bound to it later.
inline Prepared prepare(CassSession* session, const char* cql) {
  Future done(cass_session_prepare(session, cql));
  wait(done.get());
  return Prepared(cass_future_get_prepared(done.get()));
}

// Runs a statement and waits for its result.
inline Result run(CassSession* session, const CassStatement* statement) {
  Future done(cass_session_execute(session, statement));
  wait(done.get());
  return Result(cass_future_get_result(done.get()));
}

// The text in a value. Its characters belong to the result, and live as long as it does.
inline std::string_view text(const CassValue* value) {
  const char* characters;
  size_t length;
  check(cass_value_get_string(value, &characters, &length));
  return {characters, length};
}
